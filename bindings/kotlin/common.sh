# Sourced by every script here: where things lie, and what must be there.
kotlin=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$kotlin/../.." && pwd)
target=${CARGO_TARGET_DIR:-$repository/target}

suite=kotlin
. "$repository/bindings/skip.sh"

need_everything() {
  command -v cargo >/dev/null || skip "cargo is missing; see https://rustup.rs"
  need javac openjdk-17-jdk-headless
  need mvn maven
  local version
  version=$(javac -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')
  [ "$version" -ge 17 ] || skip "JDK $version is too old, 17 or later is needed; on Debian: apt-get install openjdk-17-jdk-headless"
}

# maven ARGUMENT…: no daemon of the compiler stays behind, and a machine without network says so.
maven() {
  local log=$target/kotlin-maven.log
  mkdir -p "$target"
  # A build is too short for a second compilation of what it runs.
  MAVEN_OPTS="${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC}" mvn -B -q -f "$kotlin/pom.xml" -Dstyle.color=never -Dkotlin.compiler.daemon=false -Dtarget.dir="$target" "$@" 2>&1 |
    tee "$log" && return
  if grep -Eq 'Could not transfer artifact|Unknown host|Network is unreachable' "$log"; then
    skip "Maven cannot fetch its libraries; connect this machine to a network once"
  fi
  return 1
}
