#!/bin/bash
# Fetches, once, what the Android side of the link is made from: musl's headers and loader and LLVM's unwinder, for each
# ABI's architecture. apt keeps a state of its own for this, so the system learns of no foreign architecture.
set -euo pipefail
. "$(dirname "$0")/../common.sh"

system=$cache/system
[ -e "$system/complete" ] && exit 0

echo "unpacking musl and the unwinder for $abis (once)"
rm -rf "$system"
mkdir -p "$system"/apt/{lists,cache/archives}/partial
: >"$system/apt/status"
options=(-qq -o APT::Architectures="amd64,arm64,armel,armhf" -o APT::Sandbox::User=root
  -o Dir::State::lists="$system/apt/lists" -o Dir::State::status="$system/apt/status" -o Dir::Cache="$system/apt/cache")
# A list that is missing matters only where a package is missing too: the download says so.
apt-get "${options[@]}" update 2>/dev/null || true
for abi in $abis; do
  describe "$abi"
  mkdir -p "$system/$debian"
  (
    cd "$system/$debian"
    apt-get "${options[@]}" download {musl-dev,musl,linux-libc-dev}":$debian" "libunwind-14-dev:$unwinder"
    for package in *.deb; do
      dpkg -x "$package" .
    done
    rm -- *.deb
  )
done
rm -rf "$system/apt"
touch "$system/complete"
