#!/usr/bin/env bash
# Writes one language's side of the bindings, beside the library that it belongs to:
#     bindings/generate.sh kotlin|swift|python            what ships: target/bindings/LANGUAGE
#     bindings/generate.sh kotlin|swift|python testing    with what only tests need: target/bindings/LANGUAGE-testing
# Prints the folder; the library is in its lib/. Python's has what authorities need to issue, the others have not.
set -euo pipefail
cd "$(dirname "$0")/.."
language=${1:?kotlin, swift or python}
features=${2:-}
target=${CARGO_TARGET_DIR:-target}
out="$target/bindings/$language${features:+-$features}"
[ "$language" = python ] && features="issue $features"

mkdir -p "$out/lib"
cargo build --quiet -p roughcheck-bindgen
# Calls may come from several tests at once: nobody copies the library that another one is building.
exec 9> "$target/bindings/lock"
if command -v flock > /dev/null; then flock 9; fi
cargo build --quiet -p roughcheck-ffi --features "$features"
case $(uname -s) in Darwin) library=libroughcheck_ffi.dylib ;; *) library=libroughcheck_ffi.so ;; esac
# A process may have the old one loaded: a new file, not new bytes in it.
cp "$target/debug/$library" "$out/lib/$library.new" && mv "$out/lib/$library.new" "$out/lib/$library"
exec 9>&-
"$target/debug/roughcheck-bindgen" generate "$out/lib/$library" --language "$language" --no-format --out-dir "$out" >&2
echo "$out"
