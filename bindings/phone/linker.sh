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

# Android reads packed relocations since API 23, musl never: the same code is linked once more for load.sh.
"$compiler" "$@" -o "$out.unpacked"
exec "$compiler" "$@" -Wl,--pack-dyn-relocs=android
