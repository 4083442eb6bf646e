# Sourced by every script here: where things lie, and what must be there.
kotlin=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$kotlin/../.." && pwd)
target=${CARGO_TARGET_DIR:-$repository/target}

# A test that cannot run here says so by name, and is no failure.
skip() {
  echo "skipped: kotlin: $*"
  exit 77
}

# need COMMAND PACKAGE: as root on Debian the package is installed, unless ROUGHCHECK_NO_SETUP is set.
need() {
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && [ -z "${ROUGHCHECK_NO_SETUP:-}" ]; then
    { "$repository/bindings/apt.sh" -qq update && "$repository/bindings/apt.sh" -qq install -y "$2"; } >/dev/null 2>&1 || true
  fi
  command -v "$1" >/dev/null || skip "$1 is missing; on Debian: apt-get install $2"
}

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
