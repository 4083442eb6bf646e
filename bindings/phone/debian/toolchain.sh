#!/bin/bash
# toolchain.sh MISSING: unpacks, once, in place of what is missing, a compiler for Android and for wasm from Debian's packages:
# Rust with the sources of its standard library, clang, lld, qemu. Nothing is installed: the system, and the Rust that is
# there, stay as they are.
# Prints nothing when all is there.
set -euo pipefail
. "$(dirname "$0")/../common.sh"

tools=$cache/tools
[ -e "$tools/complete" ] && exit 0

may_set_up ||
  skip "$1; without it, run as root on Debian 12 with ROUGHCHECK_NO_SETUP unset"

echo "unpacking the compilers to $cache (once)"
rm -rf "$tools"
mkdir -p "$tools/packages/partial"
"$repository/bindings/apt.sh" -qq update
# -Zbuild-std wants a compiler and its own sources of one version; browsers keep that one current in Debian 12.
"$repository/bindings/apt.sh" -qq -y --no-install-recommends --download-only \
  -o Dir::Cache::archives="$tools/packages" -o APT::Sandbox::User=root \
  install rustc-web cargo-web rust-web-src clang-14 lld-14 llvm-14 qemu-user >/dev/null ||
  skip "these packages are not to be had: rustc-web, cargo-web, rust-web-src, clang-14, lld-14, llvm-14, qemu-user (Debian 12 has them)"
for package in "$tools"/packages/*.deb; do
  dpkg -x "$package" "$tools"
done
rm -rf "$tools/packages"
touch "$tools/complete"
