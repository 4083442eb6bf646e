#!/usr/bin/env bash
# Photographs a new demo's certificate with a simulated phone, and counts how many photographs the app reads. Needs Python with
# OpenCV, and PHONE_CAMERA, a script called as `PICTURE OUT --classes … --count … --seed …`; not part of test.sh.
#   frames.sh PHONE_CAMERA           builds the library first
#   frames.sh PHONE_CAMERA --again   uses the library that was built last
set -euo pipefail
source "$(dirname "$0")/common.sh"

[ -f "${1:-}" ] || skip "the simulated phone's camera is missing; usage: frames.sh PHONE_CAMERA"
camera=$(realpath "$1")
shift
need_everything
cd "$repository"
command=$(bindings/command.sh)
if [ "${1:-}" = --again ]; then shift; else build_binding; fi
build=${ROUGHCHECK_DEMO_BUILD:-$target/android-demo/maven}

venv=${ROUGHCHECK_CACHE:-$HOME/.cache/roughcheck}/camera
if ! "$venv/bin/python" -c "import cv2, numpy" 2>/dev/null; then
  { python3 -m venv "$venv" && "$venv/bin/pip" -q install numpy opencv-python-headless; } >/dev/null 2>&1 ||
    skip "cannot make $venv; it needs python3-venv and, once, a network"
fi
frames=$build/frames
rm -rf "$frames" "$build/frames.txt"
mkdir -p "$frames"
# For the clock of the tests.
"$command" --at 2026-03-01T10:00:00Z demo "$frames/demo" >/dev/null
"$venv/bin/python" "$camera" "$frames/demo/good.png" "$frames" --classes nominal,fold,low_light --count 12 --seed 7
mv "$frames/demo/good.txt" "$frames/demo/root.txt" "$frames/demo/bundle.rcb" "$frames"

maven "$demo/pom.xml" verify -Dtarget.dir="$target" -Dbuild.dir="$build" -Droughcheck.command="$command" \
  -Droughcheck.frames="$frames" -Dexcluded.groups= -Dgroups=roughcheck.demo.Simulated -Dtest=SimulatedPhoneTest "$@"
cat "$build/frames.txt"
