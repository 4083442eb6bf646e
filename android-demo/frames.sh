#!/usr/bin/env bash
# frames.sh COMMAND OUT: photographs the good certificate of a new demo with a simulated phone, for the tests.
#   OUT/*.png                          frames of 1280 x 720
#   OUT/{good.txt,root.txt,bundle.rcb} of the same demo
# Ends with 0, or with 77 and a line that says what is missing.
set -euo pipefail
command=$1 out=$2
demo=$(cd "$(dirname "$0")" && pwd)
camera=$(dirname "$(dirname "$demo")")/shared/tools/phone_camera.py
# Elsewhere, as for a worktree, it is named.
camera=${ROUGHCHECK_CAMERA:-$camera}
venv=${ROUGHCHECK_CACHE:-$HOME/.cache/roughcheck}/camera

skip() {
  echo "skipped: android-demo: photographs of a simulated phone: $*"
  exit 77
}

[ -e "$camera" ] || skip "$camera is missing"
if ! "$venv/bin/python" -c "import cv2, numpy" 2>/dev/null; then
  { python3 -m venv "$venv" && "$venv/bin/pip" -q install numpy opencv-python-headless; } >/dev/null 2>&1 ||
    skip "cannot make $venv; it needs python3-venv and, once, a network"
fi
rm -rf "$out"
mkdir -p "$out"
"$command" --at 2026-03-01T10:00:00Z demo "$out/demo" >/dev/null
"$venv/bin/python" "$camera" "$out/demo/good.png" "$out" --classes nominal,fold,low_light --count 3 --seed 7
mv "$out/demo/good.txt" "$out/demo/root.txt" "$out/demo/bundle.rcb" "$out"
rm -rf "$out/demo"
