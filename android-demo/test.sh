#!/usr/bin/env bash
# Tests the app: journeys through every screen with the real native library, screenshots, and the API gate for Android 7.
#   test.sh              runs all tests
#   test.sh --again …    uses the library that was built last
#   test.sh -Dtest=NAME  runs some of them
# Ends with 0, 1 (something failed, or is missing) or 77 (ROUGHCHECK_MAY_SKIP=1, and a line `skipped: …` names what is missing).
set -euo pipefail
source "$(dirname "$0")/common.sh"

need_everything
cd "$repository"
# The command makes the demo's data and runs the collector.
command=$(bindings/command.sh)
if [ "${1:-}" = --again ]; then shift; else build_binding; fi
build=${ROUGHCHECK_DEMO_BUILD:-$target/android-demo/maven}
reports=$build/surefire-reports
rm -rf "$reports"
maven "$demo/pom.xml" verify -Dtarget.dir="$target" -Dbuild.dir="$build" -Droughcheck.command="$command" "$@"
echo "tests: $(cat "$reports"/TEST-*.xml | grep -c '<testcase ') passed"
