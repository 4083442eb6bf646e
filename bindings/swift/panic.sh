#!/bin/bash
# Shows that a panic in Rust arrives in Swift as an error, with a build of the library that has a function for it; test.sh calls this.
#
# Usage: panic.sh WORK COMMAND…; COMMAND runs a Swift tool.
set -euo pipefail
cd "$(dirname "$0")"
program=$1/panic
shift
generated=$(cd ../.. && cd "$(bindings/generate.sh swift testing | tail -n 1)" && pwd -P)
if [ ! "$program" -nt "$generated/Roughcheck.swift" ] || [ ! "$program" -nt Tests/Panic/main.swift ]; then
    map=$program.modulemap
    { echo "module RoughcheckFFI { header \"$generated/RoughcheckFFI.h\""; echo "export * }"; } >"$map"
    timeout -k 10 1800 "$@" swiftc -Onone -module-name Panic -Xcc "-fmodule-map-file=$map" "$generated/Roughcheck.swift" Tests/Panic/main.swift \
        -L "$generated/lib" -lroughcheck_ffi -Xlinker "-rpath=$generated/lib" -o "$program"
fi
# What the panic itself prints is not a failure.
timeout -k 10 600 "$@" "$program" 2>/dev/null | grep -x 'panic: caught'
