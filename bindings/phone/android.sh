#!/bin/bash
# android.sh [--abi ABI|all] [--no-photo]: builds the library for Android, stripped, to target/phone/ABI/libroughcheck_ffi.so
# (without the reading of images to target/phone/no-photo/ABI/…). Takes the NDK of ANDROID_NDK_HOME or of Android's SDK;
# without one, and as root on Debian 12, Debian's own tools.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$phone/flags.sh"

chosen=$abis
variant=all
while [ $# -gt 0 ]; do
  case $1 in
    --abi) [ "$2" = all ] || { describe "$2"; chosen=$2; }; shift ;;
    --no-photo) variant=no-photo ;;
    *) sed -n 's/^# //p' "$0" | head -3 >&2; exit 2 ;;
  esac
  shift
done

for abi in $chosen; do
  describe "$abi"
  built=$output/cargo/$rust/phone/deps/$library
  folder=$(folder_of "$variant" "$abi")
  mkdir -p "$folder" "${built%/*}"
  # Cargo makes every variant under one name, and takes what lies there for this variant's: so it finds its own, or nothing.
  rm -f "$built"*
  [ ! -e "$folder/$library" ] || cp -p "$folder/$library"* "${built%/*}"
  # shellcheck disable=SC2046
  "$phone/cargo.sh" rustc "$abi" -- "${flags[@]}" --crate-type cdylib $(flags_of_variant "$variant")
  # Beside it lie the form for load.sh and, by Debian's tools, the linker's map for sizes.sh.
  rm -f "$folder/$library"*
  cp -p "$built" "$built.unpacked" "$folder"
  [ ! -e "$built.map" ] || cp -p "$built.map" "$folder"
  echo "$folder/$library"
done
