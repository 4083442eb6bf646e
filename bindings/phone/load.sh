#!/bin/bash
# load.sh ABI FILE VARIANT: loads the library that was built for Android and calls it (load.c). There is no bionic outside
# Android: musl's loader stands in, which answers for libc.so, libm.so and libdl.so itself. It is given the file whose
# relocations are not packed.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$phone/debian/tools.sh"
describe "$1"
file=$2.unpacked

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$sysroot/cc" -O1 -c "$phone/load.c" -o "$scratch/load.o"
"$sysroot/cc" -Wl,--export-dynamic "$scratch/load.o" -o "$scratch/load"
mkdir "$scratch/station"
run "$scratch/load" "$file" "$scratch/station" "$3" | sed "s/^/$abi: /"
