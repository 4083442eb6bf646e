#!/usr/bin/env bash
# Writes one language's side of the bindings, beside the library that it belongs to:
#     bindings/generate.sh kotlin|swift|python            what ships: target/bindings/LANGUAGE
#     bindings/generate.sh kotlin|swift|python testing    with what only tests need: target/bindings/LANGUAGE-testing
# Prints the folder; the library is in its lib/. Python's has what authorities need to issue, the others have not.
set -euo pipefail
cd "$(dirname "$0")/.."
language=${1:?kotlin, swift or python}
features=${2:-}
mkdir -p "${CARGO_TARGET_DIR:-target}/bindings"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
export CARGO_TARGET_DIR=$target
out="$target/bindings/$language${features:+-$features}"
[ "$language" = python ] && features="issue $features"
case $(uname -s) in Darwin) library=libroughcheck_ffi.dylib ;; *) library=libroughcheck_ffi.so ;; esac

# Calls may come from several tests at once: nobody copies the library that another one is building, nor meets half a file.
exec 9> "$target/bindings/lock"
if command -v flock > /dev/null; then flock 9; fi
cargo build --quiet --locked -p roughcheck-bindgen 9>&-
cargo build --quiet --locked -p roughcheck-ffi --features "$features" 9>&-
new="$out.new"
rm -rf "$new"
mkdir -p "$new/lib" "$out/lib"
cp "$target/debug/$library" "$new/lib/$library"
"$target/debug/roughcheck-bindgen" generate "$new/lib/$library" --language "$language" --no-format --out-dir "$new" >&2 9>&-
# File by file, and only what changed: a process may have the old library loaded, and a build tool looks at times.
(cd "$new" && find . -type f) | while read -r file; do
    cmp -s "$new/$file" "$out/$file" || { mkdir -p "$(dirname "$out/$file")"; mv -f "$new/$file" "$out/$file"; }
done
rm -rf "$new"
echo "$out"
