# Sourced by every script here: where things lie, and what each ABI is called by whom.
# Names are made, sorted and found alike in every language: in Turkish the capital of i has a dot.
export LC_ALL=C
phone=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$phone/../.." && pwd)
target=${CARGO_TARGET_DIR:-$repository/target}
# What was built lies by ABI, as an Android project wants it in jniLibs.
output=$target/phone
cache=${ROUGHCHECK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/roughcheck}/phone
library=libroughcheck_ffi.so
# The oldest Android that is served; names of the system that came later do not exist there.
api=24
abis="arm64-v8a armeabi-v7a x86_64"

# describe ABI: sets what Rust, clang, musl and qemu call it, and which of Debian's architectures has its parts.
describe() {
  abi=$1
  case $abi in
    arm64-v8a)
      rust=aarch64-linux-android clang=aarch64-linux-android debian=arm64 linux=aarch64-linux-gnu
      unwinder=arm64 musl=aarch64-linux-musl qemu=qemu-aarch64 bits=64 page=16384 ;;
    # Android passes floats in the registers of integers on this ABI: Debian's armel does the same, its armhf does not.
    # Only armhf has LLVM's unwinder, which passes no floats.
    armeabi-v7a)
      rust=armv7-linux-androideabi clang=armv7a-linux-androideabi debian=armel linux=arm-linux-gnueabi
      unwinder=armhf musl=arm-linux-musleabi qemu=qemu-arm bits=32 page=4096 ;;
    x86_64)
      rust=x86_64-linux-android clang=x86_64-linux-android debian=amd64 linux=x86_64-linux-gnu
      unwinder=amd64 musl=x86_64-linux-musl qemu=qemu-x86_64 bits=64 page=16384 ;;
    *) echo "no such ABI: $abi (there are: $abis)" >&2; return 2 ;;
  esac
  # The short instructions, as the NDK's own build files have it.
  if [ "$abi" = armeabi-v7a ]; then cflags=-mthumb; else cflags=; fi
  # cc and Cargo read these names from the environment.
  rust_lower=${rust//-/_}
  rust_upper=${rust_lower^^}
  sysroot=$cache/sysroot/$abi
}

suite=${suite:-phone}
. "$repository/bindings/skip.sh"

# The newest NDK that is there: the one that is named, else those of Android's SDK.
find_ndk() {
  local folder
  for folder in "${ANDROID_NDK_HOME:-}" "${ANDROID_NDK_ROOT:-}" "${ANDROID_HOME:-$HOME/Android/Sdk}"/ndk/*; do
    [ -d "$folder/toolchains/llvm/prebuilt" ] && ndk=$folder
    [ "$folder" = "${ANDROID_NDK_HOME:-}" ] && [ -n "${ndk:-}" ] && break
  done
  [ -n "${ndk:-}" ]
}

# folder_of VARIANT ABI: where a library goes.
folder_of() {
  if [ "$1" = all ]; then echo "$output/$2"; else echo "$output/$1/$2"; fi
}
