#!/usr/bin/env bash
# Runs every target for so many minutes (5), or those that are named:
#
#     fuzz/run.sh [MINUTES [TARGET…]]
#
# Stops at the first finding; its input is then in fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")"

minutes=${1:-5}
shift || true
targets=${*:-$(cargo +nightly fuzz list)}

./seeds.sh
for target in $targets; do
    echo "== $target, $minutes min"
    cargo +nightly fuzz run "$target" -- \
        -max_total_time="$((minutes * 60))" -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0
done
