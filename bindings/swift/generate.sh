#!/bin/bash
# Builds the library for this machine, generates the Swift that calls it, and puts both where Package.swift looks.
# Prints the folder that holds libroughcheck_ffi. Generated code is never committed.
set -euo pipefail
cd "$(dirname "$0")"
generated=$(cd ../.. && cd "$(bindings/generate.sh swift | tail -n 1)" && pwd -P)
mkdir -p Sources/Roughcheck/Generated Sources/RoughcheckFFI

# A file that did not change keeps its time, so that nothing is compiled again.
place() { cmp -s "$1" "$2" || cp "$1" "$2"; }

swift=$(mktemp) map=$(mktemp)
trap 'rm -f "$swift" "$map"' EXIT
awk -f sendable.awk "$generated/Roughcheck.swift" >"$swift"
place "$swift" Sources/Roughcheck/Generated/Roughcheck.swift
place "$generated/RoughcheckFFI.h" Sources/RoughcheckFFI/RoughcheckFFI.h
# The three `use` lines name Darwin's own modules, which no other system has.
sed '/^ *use "/d' "$generated/RoughcheckFFI.modulemap" >"$map"
place "$map" Sources/RoughcheckFFI/module.modulemap
echo "$generated/lib"
