#!/usr/bin/env bash
# Tests the officer's phone: journeys through every screen with the real native library, the gate for Android 7, pictures.
#   test.sh              all tests
#   test.sh --again …    with the library as it was built last
#   test.sh -Dtest=NAME  some of them
# Ends with 0, 1 (something failed) or 77 (skipped; a line `skipped: …` names what is missing).
set -euo pipefail
source "$(dirname "$0")/common.sh"

need_everything
cd "$repository"
# The demo's data and the collector come from the command.
command=$(bindings/command.sh)
if [ "${1:-}" = --again ]; then shift; else build_binding; fi
build=${ROUGHCHECK_DEMO_BUILD:-$target/android-demo/maven}
reports=$build/surefire-reports
rm -rf "$reports"
frames=$build/frames
"$demo/frames.sh" "$command" "$frames" || { [ $? = 77 ] && frames=; } || exit 1
maven "$demo/pom.xml" verify -Dtarget.dir="$target" -Dbuild.dir="$build" -Droughcheck.command="$command" -Droughcheck.frames="$frames" "$@"
echo "tests: $(cat "$reports"/TEST-*.xml | grep -c '<testcase ') passed"
