#!/bin/bash
# wasm.sh [CRATE...]: builds the crates format, verify and scan for wasm32-unknown-unknown, each as the least that a page in
# a browser would have to load for it (tests/wasm), to target/wasm/CRATE.wasm, and prints its size in bytes.
# Takes rustup's target where it is there; without it, and as root on Debian 12, Debian's own tools, as for phones.
set -euo pipefail
export suite=wasm
. "$(dirname "$0")/../../bindings/phone/common.sh"
rust=wasm32-unknown-unknown
output=$target/wasm

options=(--package roughcheck-wasm --profile wasm --target "$rust" --target-dir "$output/cargo")
cd "$repository"
if [ ! -d "$(rustc --print target-libdir --target "$rust")" ]; then
  missing="no Rust for wasm (rustup target add $rust)"
  . "$phone/debian/rust.sh"
  exec 9>&-
  # The standard library is compiled along, without what it has for printing where a panic came from.
  options+=(-Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size)
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld
fi

mkdir -p "$output"
[ $# -gt 0 ] || set -- format verify scan
for crate; do
  cargo build "${options[@]}" --features "$crate"
  cp "$output/cargo/$rust/wasm/roughcheck_wasm.wasm" "$output/$crate.wasm"
  echo "$crate: $(wc -c <"$output/$crate.wasm")"
done
