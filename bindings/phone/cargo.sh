#!/bin/bash
# cargo.sh COMMAND ABI... -- FLAGS: runs `cargo COMMAND FLAGS` for these ABIs, with the NDK where there is one, else with
# Debian's tools.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$phone/flags.sh"

command=$1
shift
chosen=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  chosen+=("$1")
  shift
done
shift

options=(--target-dir "$output/cargo")
if find_ndk; then
  tools_of_ndk=$(echo "$ndk"/toolchains/llvm/prebuilt/*/bin)
else
  missing="no Android NDK (set ANDROID_NDK_HOME)"
  . "$phone/debian/rust.sh"
  "$phone/debian/system.sh"
  # Android's standard library is in no package: it is compiled along, for size, and without what names the places that a
  # panic came from: nobody sees them on a phone.
  options+=(-Zbuild-std=std,panic_unwind -Zbuild-std-features=panic-unwind,optimize_for_size)
fi

for abi in "${chosen[@]}"; do
  describe "$abi"
  options+=(--target "$rust")
  # No panic ever crosses SQLite, the only C: it needs no tables for unwinding.
  export "CFLAGS_$rust_lower=-fno-unwind-tables -fno-asynchronous-unwind-tables $cflags"
  # Nor has Rust's code tables where no panic passes: on Android it has them everywhere unless told otherwise.
  export "CARGO_TARGET_${rust_upper}_RUSTFLAGS=-Cforce-unwind-tables=no"
  if [ -n "${ndk:-}" ]; then
    compiler=$tools_of_ndk/$clang$api-clang archiver=$tools_of_ndk/llvm-ar
  else
    "$phone/debian/sysroot.sh" "$abi"
    compiler=$sysroot/cc archiver=llvm-ar
  fi
  # rustc guesses the linker's dialect from its name: this one must not begin with `link` or `ld`.
  linker=$output/cc-$abi
  mkdir -p "$output"
  printf '#!/bin/bash\nexec "%s/linker.sh" "%s" -Wl,-z,max-page-size=%s "$@"\n' "$phone" "$compiler" "$page" >"$linker.$$"
  chmod +x "$linker.$$"
  mv "$linker.$$" "$linker"
  export "CC_$rust_lower=$compiler" "AR_$rust_lower=$archiver" "CARGO_TARGET_${rust_upper}_LINKER=$linker"
done

[ -n "${ndk:-}" ] || exec 9>&-
cd "$repository"
exec cargo "$command" "${options[@]}" "$@"
