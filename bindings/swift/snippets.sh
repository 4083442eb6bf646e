#!/bin/bash
# Compiles every Swift snippet of docs/ios.md; test.sh calls it when the package is built. The word after `swift` at a fence says how:
#
#   (none)   type-checked against the package, on this machine
#   run      compiled, linked and run, in an empty home beside a demo folder
#   apple    type-checked against Tests/AppleStubs, as are the package's own Apple files: only Xcode can do more
#
# Usage: snippets.sh LIBRARIES PACKAGE-BUILD WORK COMMAND…; COMMAND runs a Swift tool.
set -euo pipefail
cd "$(dirname "$0")"
libraries=$1 modules=$2/debug work=$3/snippets
shift 3
page=../../docs/ios.md
rm -rf "$work"
mkdir -p "$work/stubs"

# One file a snippet; the page leaves out the imports after its first snippet.
awk -v work="$work" '
    function close_snippet() { close(file); file = "" }
    /^```swift *$/      { file = work "/plain-" ++n ".swift" }
    /^```swift run$/    { file = work "/run-" ++n ".swift" }
    /^```swift apple$/  { file = work "/apple-" ++n ".swift" }
    /^```swift/         { if (file == "") { print "what is this fence: " $0 > "/dev/stderr"; exit 1 }
                          print "import Foundation\nimport Roughcheck" > file; next }
    /^```/ && file != "" { close_snippet(); next }
    file != ""          { print > file }
' "$page"
shopt -s nullglob
plain=("$work"/plain-*.swift) runs=("$work"/run-*.swift) apple=("$work"/apple-*.swift)
[ "$(grep -c '^```swift' "$page")" = $((${#plain[@]} + ${#runs[@]} + ${#apple[@]})) ]
[ ${#plain[@]} -gt 0 ] && [ ${#runs[@]} -gt 0 ] && [ ${#apple[@]} -gt 0 ]

compiler=(swiftc -swift-version 6 -warnings-as-errors -module-cache-path "$work/cache" -Xcc "-fmodule-map-file=$PWD/Sources/RoughcheckFFI/module.modulemap")
check() { timeout -k 10 1800 "$@"; }

check "$@" "${compiler[@]}" -typecheck -parse-as-library -module-name Snippets -I "$modules/Modules" "${plain[@]}"

# The objects of today's sources: the build folder keeps those of sources that are gone.
objects=()
for source in Sources/Roughcheck/*.swift Sources/Roughcheck/*/*.swift; do
    objects+=("$modules/Roughcheck.build/$(basename "$source").o")
done
for snippet in "${runs[@]}"; do
    folder=${snippet%.swift}
    mkdir "$folder"
    mv "$snippet" "$folder/main.swift"
    check "$@" "${compiler[@]}" -module-name Snippet -I "$modules/Modules" "$folder/main.swift" "${objects[@]}" \
        -L "$libraries" -lroughcheck_ffi -Xlinker "-rpath=$libraries" -o "$folder/snippet"
    (cd "$work/.." && check "$@" env "HOME=$folder" "XDG_DATA_HOME=$folder" "$folder/snippet" >"$folder/said")
    grep -q . "$folder/said"
done

stubs=$work/stubs
apple_compiler=("${compiler[@]}" -I "$stubs" -parse-as-library)
for module in Security CoreVideo AVFoundation BackgroundTasks; do
    check "$@" "${apple_compiler[@]}" -emit-module -module-name $module -o "$stubs/$module.swiftmodule" "Tests/AppleStubs/$module.swift"
done
check "$@" "${apple_compiler[@]}" -emit-module -module-name Roughcheck -o "$stubs/Roughcheck.swiftmodule" \
    Sources/Roughcheck/*.swift Sources/Roughcheck/*/*.swift
check "$@" "${apple_compiler[@]}" -emit-module -module-name RoughcheckCamera -o "$stubs/RoughcheckCamera.swiftmodule" Sources/RoughcheckCamera/*.swift
check "$@" "${apple_compiler[@]}" -typecheck -module-name Snippets "${apple[@]}"
echo "snippets: ${#plain[@]} type-checked, ${#runs[@]} run, ${#apple[@]} type-checked against Apple stubs"
