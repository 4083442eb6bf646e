#!/bin/bash
# cargo.sh KIND ABI COMMAND FLAG...: runs `cargo COMMAND FLAG...` for an ABI, with the NDK where there is one, else with
# Debian's tools. KIND is any name for what is built: builds of one kind are taken up where the last one left off.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$phone/flags.sh"

kind=$1
describe "$2"
command=$3
shift 3

options=(--target-dir "$output/cargo" --target "$rust")
if find_ndk; then
  tools_of_ndk=$(echo "$ndk"/toolchains/llvm/prebuilt/*/bin)
  compiler=$tools_of_ndk/$clang$api-clang archiver=$tools_of_ndk/llvm-ar
else
  # The cache belongs to every checkout: one sets it up, the others wait.
  mkdir -p "$cache"
  (
    flock 9
    "$phone/debian/toolchain.sh"
    "$phone/debian/system.sh"
    "$phone/debian/sysroot.sh" "$abi"
  ) 9>"$cache/lock"
  . "$phone/debian/tools.sh"
  export RUSTC="$tools/usr/bin/rustc" RUSTC_BOOTSTRAP=1
  # Android's standard library is in no package: it is compiled along.
  options+=("-Zbuild-std=std,panic_unwind")
  compiler=$sysroot/cc archiver=llvm-ar
fi

# rustc guesses the linker's dialect from its name: this one must not begin with `link` or `ld`.
linker=$output/cc-$abi
mkdir -p "$output"
printf '#!/bin/bash\nexec "%s/linker.sh" "%s" -Wl,-z,max-page-size=%s "$@"\n' "$phone" "$compiler" "$page" >"$linker"
chmod +x "$linker"
export "CC_$rust_lower=$compiler" "AR_$rust_lower=$archiver" "CARGO_TARGET_${rust_upper}_LINKER=$linker"
# No panic ever crosses SQLite, the only C: it needs no tables for unwinding.
export "CFLAGS_$rust_lower=-fno-unwind-tables -fno-asynchronous-unwind-tables $cflags"

# Cargo remembers one build of a library, with whatever features it was: each kind gets its own back.
profile=$output/cargo/$rust/phone
kept=$output/kept/$kind/$abi
shopt -s nullglob
ours() { (cd "$profile" && echo {deps,examples}/*{roughcheck_ffi,roughcheck_bare,conform}* .fingerprint/roughcheck-{ffi,bare}-*); }
mkdir -p "$profile" "$kept"
(cd "$profile" && rm -rf $(ours))
cp -al "$kept/." "$profile"

cd "$repository"
cargo "$command" "${options[@]}" "$@"

rm -rf "$kept"
mkdir -p "$kept"
(cd "$profile" && cp -al --parents $(ours) "$kept")
