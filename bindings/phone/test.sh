#!/bin/bash
# Builds the library for every Android ABI, with and without the reading of images, and tests what was built: what Android's
# loader demands, loading and calling it, its size, and every conformance case on a phone's processor.
set -euo pipefail
. "$(dirname "$0")/common.sh"

need python3 python3
passed=0
pass() { passed=$((passed + 1)); }

for variant in all no-photo; do
  [ "$variant" = all ] && option= || option=--no-photo
  # shellcheck disable=SC2086
  "$phone/android.sh" --abi all $option
  for abi in $abis; do
    file=$(folder_of "$variant" "$abi")/$library
    "$phone/gates.sh" "$abi" "$file"
    pass
    if ! find_ndk; then
      "$phone/load.sh" "$abi" "$file" "$variant"
      pass
    fi
  done
done

if ! find_ndk; then
  . "$phone/debian/tools.sh"
  unused=$(comm -13 \
    <(llvm-nm --dynamic --undefined-only --format=posix "$output"/*/"$library" | awk '{ print $1 }' | sort -u) \
    <(awk '!/^#/ { print $3 }' "$phone/debian/symbols.txt" | sort))
  # shellcheck disable=SC2086
  [ -z "$unused" ] || { echo "debian/symbols.txt has names that no library uses:" $unused; exit 1; }
  pass
fi
"$phone/sizes.sh" --check
pass
if find_ndk; then
  skip "$passed tests of building passed with the NDK; loading and conformance need Debian's tools, as root and with no NDK"
fi
"$phone/conformance.sh"
pass
echo "tests: $passed passed"
