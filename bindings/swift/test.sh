#!/bin/bash
# The Swift package's tests: builds the library, compiles the package in the language modes 5 and 6 without a warning, runs XCTest with
# the conformance cases, lets Rust panic, and compiles every snippet of docs/ios.md. Uses `swift` from the PATH, else a Debian folder (debian.sh).
# Exits 0, 1 (failed, or something is missing) or 77 (ROUGHCHECK_MAY_SKIP=1, with the reason).
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
repository=$(cd ../.. && pwd -P)
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$repository/target}
build=$CARGO_TARGET_DIR/swift
mkdir -p "$build"
suite=swift
. "$repository/bindings/skip.sh"
# Requests of URLSession turn for ever under the library with which tests/any-day.sh moves the clock.
unset LD_PRELOAD

if [ "$(uname)" != Linux ]; then
    skip "this script runs on Linux; on a Mac run xcframework.sh, then \`swift test\`"
elif swift --version >/dev/null 2>&1; then
    runner=(env)
else
    ./debian.sh allowed
    ./debian.sh setup
    runner=("$here/debian.sh" run)
fi

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

libraries=$(./generate.sh) || fail "the library or its Swift could not be made"
link=(-Xlinker "-L$libraries" -Xlinker "-rpath=$libraries")
strict=(-Xswiftc -warnings-as-errors)

# Everything but XCTest's own files, which SwiftPM writes, is free of warnings in mode 6 too.
timeout -k 10 1800 "${runner[@]}" swift build --package-path "$here" --scratch-path "$build/mode6" "${link[@]}" "${strict[@]}" \
    -Xswiftc -swift-version -Xswiftc 6 >"$build/mode6.log" 2>&1 || { cat "$build/mode6.log"; fail "Swift 6 does not compile the package"; }
timeout -k 10 1800 "${runner[@]}" swift build --build-tests --package-path "$here" --scratch-path "$build/mode5" "${link[@]}" "${strict[@]}" \
    >"$build/mode5.log" 2>&1 || { cat "$build/mode5.log"; fail "Swift 5 does not compile the package and its tests"; }

# The formatter came with Swift 6.
if "${runner[@]}" swift format --version >/dev/null 2>&1; then
    timeout -k 10 600 "${runner[@]}" swift format lint --strict --recursive --configuration .swift-format \
        Package.swift Sources/Roughcheck/*.swift Sources/Roughcheck/Apple Sources/RoughcheckCamera Tests || fail "swift format lint"
fi
./xcframework.sh --print | diff -u xcframework.expected - || fail "xcframework.sh does something else than xcframework.expected says"

# A demo station, and a collector on this machine that takes what the tests send; both, and the tests, go by one clock.
roughcheck=$(../command.sh)
clock=2026-03-01T10:00:00Z
at() { "$roughcheck" --at "$clock" "$@"; }
work=$(mktemp -d "$build/run.XXXXXX")
collector=
tidy() {
    [ -z "$collector" ] || { kill "$collector" && wait "$collector"; } 2>/dev/null || true
    rm -rf "$work"
}
trap tidy EXIT
at demo "$work/demo" >/dev/null
at issue --key "$work/demo/keys/AO.key" --in "$work/demo/good.json" --out "$work/demo/good.svg" >/dev/null
enrol() {
    at enrol --db "sqlite:$work/collector.db" --bundle "$work/demo/bundle.rcb" --post "$1" --country EU --procedure import
}
tokens="$(enrol "Antwerp 1") $(enrol "Antwerp 2")"
timeout 3600 "$roughcheck" --at "$clock" serve --db "sqlite:$work/collector.db" --listen 127.0.0.1:0 >"$work/collector.log" 2>&1 &
collector=$!
url=
for _ in $(seq 600); do
    url=$(sed -n 's/^listening on //p' "$work/collector.log")
    [ -n "$url" ] && break
    sleep 0.1
done
[ -n "$url" ] || fail "the collector did not start"

log=$work/tests.log
export ROUGHCHECK_TEST_CLOCK=$clock ROUGHCHECK_TEST_DEMO=$work/demo ROUGHCHECK_TEST_COLLECTOR=$url ROUGHCHECK_TEST_TOKENS=$tokens
timeout -k 10 1800 "${runner[@]}" swift test --skip-build --disable-swift-testing --package-path "$here" --scratch-path "$build/mode5" "${link[@]}" "${strict[@]}" \
    >"$log" 2>&1 || { cat "$log"; fail "swift test"; }
# Here everything is ready: a test that was skipped, or none at all, is a failure.
passed=$(sed -n 's/^.*Executed \([0-9]*\) tests\{0,1\}, with 0 failures.*$/\1/p' "$log" | tail -n 1)
[ "${passed:-0}" -gt 0 ] || { cat "$log"; fail "no test ran, or not all"; }
conformance=$(grep '^conformance: ' "$log") || { cat "$log"; fail "the conformance cases did not run"; }

./panic.sh "$build" "${runner[@]}" || fail "a panic in Rust ends the app"
# The clock of the page's app is the system's, whatever that says: its demo is made for it.
mkdir "$work/page"
"$roughcheck" demo "$work/page/demo" >/dev/null
./snippets.sh "$libraries" "$build/mode5" "$work/page" "${runner[@]}" || fail "a snippet of docs/ios.md"
echo "$conformance"
echo "tests: $passed passed"
