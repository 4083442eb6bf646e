#!/usr/bin/env bash
# Prints where the command `roughcheck` is, for demo data and collectors: what ROUGHCHECK_COMMAND names, as when all tests run
# it while others do, else one that is built now.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${ROUGHCHECK_COMMAND:-}" ]; then
    cargo build --quiet -p roughcheck-cli >&2
    target=${CARGO_TARGET_DIR:-target}
    ROUGHCHECK_COMMAND=$(cd "$target" && pwd)/debug/roughcheck
fi
echo "$ROUGHCHECK_COMMAND"
