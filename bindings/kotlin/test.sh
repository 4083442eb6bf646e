#!/usr/bin/env bash
# Tests the Kotlin side: JUnit, the gate for Android 7, R8, conformance, the snippets of docs/android.md, the Android archive.
#   test.sh          all tests
#   test.sh bench    a check from Kotlin beside the same check from Rust, and a frame's way over the binding
#   test.sh soak     memory over 100,000 checks and frames
# Ends with 0, 1 (something failed, or is missing) or 77 (ROUGHCHECK_MAY_SKIP=1, and a line `skipped: …` names what is missing).
set -euo pipefail
source "$(dirname "$0")/common.sh"

case ${1:-test} in
  test) ;;
  bench | soak) exec "$kotlin/measure.sh" "$1" ;;
  *) echo "usage: test.sh [bench|soak]" >&2; exit 2 ;;
esac

need_everything
cd "$repository"
# The demo's data and the collector come from the command.
ROUGHCHECK_COMMAND=$(bindings/command.sh)
export ROUGHCHECK_COMMAND
bindings/generate.sh kotlin >/dev/null
# Beside what ships, a library with a function that panics.
bindings/generate.sh kotlin testing >/dev/null
reports=$target/kotlin/surefire-reports
conformance=$target/kotlin/conformance.txt
rm -rf "$reports" "$conformance"
maven verify
"$kotlin/aar.sh" --as-tested
cat "$conformance"
passed=$(cat "$reports"/TEST-*.xml | grep -c '<testcase ')
echo "tests: $passed passed"
