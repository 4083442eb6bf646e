#!/usr/bin/env bash
# What test.sh calls for `bench` and `soak`: optimised libraries, and a JVM of their own.
set -euo pipefail
source "$(dirname "$0")/common.sh"
need_everything
cd "$repository"

cargo build --quiet -p roughcheck-cli
bindings/generate.sh kotlin >/dev/null
cargo build --quiet --release -p roughcheck-ffi --lib
profile=
if [ "$1" = bench ]; then
  # Rust's side of the comparison, called in the same run.
  cargo build --quiet --release -p roughcheck-ffi --features testing --example bench_check
  profile=-Pbench
fi
paths=$target/kotlin-classpath.txt
maven $profile test-compile dependency:build-classpath -Dmdep.outputFile="$paths" -Dmdep.includeScope=test
build=$target/kotlin${profile:+-bench}
run=(java -cp "$build/test-classes:$build/classes:$(cat "$paths")" -Xms256m -Xmx256m -XX:+AlwaysPreTouch
  -Djna.library.path="$target/release:$target/release/examples" -Droughcheck.target="$target")

if [ "$1" = soak ]; then
  # One compiler and one collector, so that what the JVM itself goes on to set aside does not hide what a call leaves behind.
  exec "${run[@]}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC roughcheck.soak.SoakKt
fi
results=$target/kotlin-bench/results.json
"${run[@]}" org.openjdk.jmh.Main -rf json -rff "$results" -foe true >"$target/kotlin-bench/jmh.log" ||
  { cat "$target/kotlin-bench/jmh.log"; exit 1; }
exec "${run[@]}" roughcheck.bench.Table "$results"
