#!/bin/bash
# sizes.sh --check    holds the libraries in target/phone against size.json: no more than the budget, no more than 2 % growth
# sizes.sh --update   builds every library and the bare parts anew, and writes size.json
# sizes.sh --show     prints size.json as a table
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$phone/flags.sh"

case ${1:-} in
  --check | --show) ;;
  --update)
    "$phone/android.sh" --abi all
    "$phone/android.sh" --abi all --no-photo
    for abi in $abis; do
      describe "$abi"
      for part in nothing sqlite images; do
        # Cargo gives all three one name, and would take one for the other.
        built=$output/cargo/$rust/phone/deps/libroughcheck_bare.so
        rm -f "$built"
        features=()
        [ "$part" = nothing ] || features=(--features "$part")
        "$phone/cargo.sh" rustc "$abi" -- --package roughcheck-bare --lib --profile phone --crate-type cdylib "${features[@]}"
        mkdir -p "$output/bare/$abi"
        cp "$built" "$output/bare/$abi/$part.so"
      done
    done ;;
  *) sed -n 's/^# //p' "$0" | head -3 >&2; exit 2 ;;
esac
# Another compiler gives other sizes, which say nothing about a change of ours.
if find_ndk; then
  compiler="$(rustc --version), NDK"
else
  . "$phone/debian/tools.sh"
  compiler=$("$tools/usr/bin/rustc" --version)
fi
exec python3 "$phone/sizes.py" "$1" "$output" "$compiler"
