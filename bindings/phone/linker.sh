#!/bin/bash
# linker.sh COMPILER ARGUMENT...: what Cargo calls to link. A library loses here what no phone needs.
set -euo pipefail
compiler=$1
shift
[[ " $* " == *" -shared "* ]] || exec "$compiler" "$@"

for argument; do
  case $argument in
    # uniffi describes the interface in the library, for its generator, which reads a desktop's library.
    -Wl,--version-script=*) sed -i '/UNIFFI_META_/d' "${argument#*=}" ;;
  esac
  [ "${last:-}" = -o ] && out=$argument
  last=$argument
done

# Functions of the same code become one. That is harmless where nobody compares their addresses, as Rust forbids; SQLite
# does so with these, each of which must stay alone. Android reads the one hash table since API 23.
smaller=(-Wl,--icf=all -Wl,--print-icf-sections -Wl,-O2 -Wl,--hash-style=gnu)
compared='binCollFunc|sqlite3_free|sqlite3RCStrUnref|sqlite3RowSetDelete|sqlite3VdbeFrameMemDel|sqlite3VdbeValueListFree'
compared+='|sqlite3WalkWinDefnDummyCallback|sqlite3SelectPopWith|sqlite3BtreePutData|sqlite3MemFree|sqlite3FreeXDel'

# Android reads packed relocations since API 23, musl never: the same code is linked once more for load.sh.
"$compiler" "$@" "${smaller[@]}" -o "$out.unpacked" >/dev/null
folded=$("$compiler" "$@" "${smaller[@]}" -Wl,--pack-dyn-relocs=android)
if grep -E "sqlite3\.o:\(\.text\.($compared)\)" <<<"$folded" >&2; then
  echo "linker.sh: a function whose address SQLite compares was made one with another" >&2
  exit 1
fi
