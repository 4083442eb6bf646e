#!/bin/bash
# conformance.sh [ABI]: answers every conformance case on a phone's processor (arm64-v8a unless told otherwise, imitated by
# qemu) with the code that was built for Android, and compares with the expected answers byte by byte.
set -euo pipefail
. "$(dirname "$0")/common.sh"
describe "${1:-arm64-v8a}"
find_ndk && skip "conformance: programs for bionic do not run here; without an NDK they are built for musl"

# Beside the program Cargo links a library that is not optimised across crates, and that nobody loads.
export ROUGHCHECK_ANY_NAMES=yes
"$phone/cargo.sh" build "$abi" -- --package roughcheck-ffi --example conform --profile phone
. "$phone/debian/tools.sh"

cases=$repository/tests/conformance/cases.json
expected=$repository/tests/conformance/expected.jsonl
scratch=$(mktemp -d "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")/conform-XXXXXX")
trap 'rm -rf "$scratch"' EXIT
run "$output/cargo/$rust/phone/examples/conform" "$cases" "$scratch/station" >"$scratch/answers"

total=$(wc -l <"$expected")
equal=$(awk 'NR == FNR { want[FNR] = $0; next } want[FNR] == $0 { equal++ } END { print equal + 0 }' "$expected" "$scratch/answers")
echo "conformance: $total cases, $equal equal"
cmp "$expected" "$scratch/answers" || { diff "$expected" "$scratch/answers" | head -4 | cut -c 1-400; exit 1; }
