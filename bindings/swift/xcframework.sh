#!/bin/bash
# Builds RoughcheckFFI.xcframework: the Rust library for the iPhone, its simulator and the Mac, with the C header that Swift imports.
#
#   xcframework.sh            builds; needs a Mac with Xcode, and `rustup target add` for the targets below
#   xcframework.sh --print    prints every command in its order and runs none
#
# What it does is compared with xcframework.expected wherever the tests run; on a Mac it has not been run yet.
set -euo pipefail
cd "$(dirname "$0")"
# Sets `flags`, the same for every phone.
# shellcheck source=../phone/flags.sh disable=SC2154
. ../phone/flags.sh
device=(aarch64-apple-ios)
simulator=(aarch64-apple-ios-sim x86_64-apple-ios)
mac=(aarch64-apple-darwin x86_64-apple-darwin)
library=libroughcheck_ffi.a
framework=RoughcheckFFI.xcframework
target=${CARGO_TARGET_DIR:-../../target}
# In a folder of its own: the header maps of two frameworks must not meet in one.
headers=$target/apple/headers
# The oldest systems of Package.swift; C code that Cargo builds reads these too.
export IPHONEOS_DEPLOYMENT_TARGET=15.0 MACOSX_DEPLOYMENT_TARGET=12.0

print=
case ${1:-} in
    --print) print=yes headers=TARGET/apple/headers target=TARGET ;;
    '') ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac

# Runs a command, or prints it.
run() {
    if [ -n "$print" ]; then echo "$*"; else "$@"; fi
}

if [ -z "$print" ]; then
    [ "$(uname)" = Darwin ] || { echo "skipped: xcframework: no Mac with Xcode (developer.apple.com/xcode)"; exit 77; }
    command -v xcodebuild >/dev/null || { echo "skipped: xcframework: no Xcode (developer.apple.com/xcode)"; exit 77; }
fi

run ./generate.sh
run mkdir -p "$headers/RoughcheckFFI"
run cp Sources/RoughcheckFFI/RoughcheckFFI.h Sources/RoughcheckFFI/module.modulemap "$headers/RoughcheckFFI"

slices=()
# One slice: the targets of one platform in one library.
slice() {
    local name=$1 file parts=() triple
    shift
    for triple in "$@"; do
        run cargo build --manifest-path ../../Cargo.toml "${flags[@]}" --target "$triple"
        parts+=("$target/$triple/phone/$library")
    done
    file=$target/apple/$name/$library
    run mkdir -p "$(dirname "$file")"
    run lipo -create "${parts[@]}" -output "$file"
    # Debug names go, the names that the app links against stay.
    run strip -S "$file"
    slices+=(-library "$file" -headers "$headers")
}
slice ios "${device[@]}"
slice ios-simulator "${simulator[@]}"
slice macos "${mac[@]}"

run rm -rf "$framework"
run xcodebuild -create-xcframework "${slices[@]}" -output "$framework"
# The libraries as they lie here; an app links only what it calls, docs/ios.md says what is left of them.
run du -sk "$framework"/*
