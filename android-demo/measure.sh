#!/usr/bin/env bash
# Measures frames per second, and the time from the first frame of a certificate to the verdict on the screen; on this machine,
# with the native library built as for phones.
#   measure.sh --again   uses the library that was built last
set -euo pipefail
source "$(dirname "$0")/common.sh"

need_everything
cd "$repository"
command=$(bindings/command.sh)
if [ "${1:-}" = --again ]; then shift; else build_binding; fi
build=${ROUGHCHECK_DEMO_BUILD:-$target/android-demo/maven}
cargo build --quiet --profile phone -p roughcheck-ffi

rm -f "$build/measured.txt"
maven "$demo/pom.xml" verify -Dtarget.dir="$target" -Dbuild.dir="$build" -Droughcheck.command="$command" \
  -Dexcluded.groups= -Dgroups=roughcheck.demo.Measured -Dtest=MeasuredTest -Dnative.dir="$target/phone" "$@"
printf '%-24s %8s %8s %8s %7s %6s\n' "1280 x 720, milliseconds" median 10% 90% frames/s n
cat "$build/measured.txt"
