#!/bin/bash
# gates.sh ABI FILE: what Android's loader and its store demand of a library, and what we demand of ours. Prints each fault.
set -euo pipefail
. "$(dirname "$0")/common.sh"
if find_ndk; then
  PATH="$(echo "$ndk"/toolchains/llvm/prebuilt/*/bin):$PATH"
else
  . "$phone/debian/tools.sh"
fi
describe "$1"
file=$2

faults=0
fault() {
  echo "$abi: $*"
  faults=$((faults + 1))
}

headers=$(llvm-readelf -lW "$file")
dynamic=$(llvm-readelf -dW "$file")
sections=$(llvm-readelf -SW "$file")

# Phones with pages of 16 KB load no 64-bit library that was laid out for less.
for alignment in $(awk '$1 == "LOAD" { print $NF }' <<<"$headers"); do
  [ $((alignment)) -ge "$page" ] || fault "a segment is aligned to $alignment, not to $page"
done
# Android up to 9 cannot load thread-local storage.
! grep -q '^  TLS ' <<<"$headers" || fault "a segment of thread-local storage"
grep -q '^  GNU_STACK .* RW ' <<<"$headers" || fault "the stack is executable"
grep -q '^  GNU_RELRO ' <<<"$headers" || fault "tables of the loader stay writable"
! grep -q TEXTREL <<<"$dynamic" || fault "code is relocated, which Android refuses"
grep -q "SONAME.*\[$library\]" <<<"$dynamic" || fault "the library does not know its name, $library"
! grep -q ' \.symtab ' <<<"$sections" || fault "the library is not stripped"

needed=$(sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' <<<"$dynamic")
for name in $needed; do
  case $name in
    libc.so | libm.so | libdl.so | liblog.so) ;;
    *) fault "needs $name" ;;
  esac
done

names=$(llvm-nm --dynamic --format=posix "$file")
# A weak name may be missing on a phone, so it may be newer; any other may not.
unknown=$(awk -v most="$api" '
  NR == FNR { if (!/^#/ && ($4 == "weak" || $2 <= most)) known[$3] = $4 == "weak" ? "w" : "U"; next }
  $2 == "U" || $2 == "w" { sub(/@.*/, "", $1); if (!($1 in known) || (known[$1] == "w" && $2 == "U")) print $1 }
' "$phone/debian/symbols.txt" - <<<"$names")
[ -z "$unknown" ] || fault "wants of the system, not in debian/symbols.txt:" $unknown
# Whatever else were exported could be taken for another library's of the same name, SQLite's above all.
foreign=$(awk '$2 != "U" && $2 != "w" { print $1 }' <<<"$names" | grep -vE '^(ffi|uniffi|UNIFFI)_' || true)
[ -z "$foreign" ] || fault "exports:" $foreign

[ "$faults" = 0 ]
echo "$abi: pages, names, needs, relocations as Android wants them"
