# Sourced by every script here: paths and required tools.
demo=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$demo/.." && pwd)
mkdir -p "${CARGO_TARGET_DIR:-$repository/target}"
target=$(cd "${CARGO_TARGET_DIR:-$repository/target}" && pwd)
export CARGO_TARGET_DIR=$target

suite=android-demo
source "$repository/bindings/skip.sh"

need_everything() {
  command -v cargo >/dev/null || skip "cargo is missing; see https://rustup.rs"
  need javac openjdk-17-jdk-headless
  need mvn maven
  need aapt2 aapt
  export ANDROID_FRAMEWORK=${ANDROID_FRAMEWORK:-/usr/share/android-framework-res/framework-res.apk}
  need "$ANDROID_FRAMEWORK" android-framework-res
}

# maven POM ARGUMENT…: leaves no compiler daemon behind, and says so if there is no network.
maven() {
  local pom=$1 log=$target/android-demo/maven.log
  shift
  mkdir -p "$target/android-demo"
  MAVEN_OPTS="${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC}" mvn -B -q -f "$pom" -Dstyle.color=never -Dkotlin.compiler.daemon=false "$@" 2>&1 |
    sed 's/\x1b\[[0-9;]*m//g' | tee "$log" && return
  if grep -Eq 'Could not transfer artifact|Unknown host|Network is unreachable' "$log"; then
    skip "Maven cannot fetch its libraries; connect this machine to a network once"
  fi
  return 1
}

# Builds the library for the JVM: the native half, the generated source, and the jar in the local repository. It uses a folder
# of its own, so that the tests of the binding can run at the same time.
build_binding() {
  "$repository/bindings/generate.sh" kotlin >/dev/null
  maven "$repository/bindings/kotlin/pom.xml" install -Dmaven.test.skip=true \
    -Dtarget.dir="$target/android-demo/binding" -Dbindings.dir="$target/bindings/kotlin"
}

# property NAME: its value in pom.xml.
property() {
  sed -n "s|^ *<$1>\(.*\)</$1>.*|\1|p" "$demo/pom.xml" | head -1
}
