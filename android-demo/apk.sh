#!/usr/bin/env bash
# Assembles, signs and verifies an APK without an SDK: R8, aapt2, apksigner and the native libraries of bindings/phone.
#   apk.sh              builds everything first
#   apk.sh --as-tested  uses the classes that were just tested and the existing native libraries
# Prints the APK and its size. A new key signs it each time and is deleted: this APK is for trying out, not for a store.
# Ends with 0, 1 (something failed, or is missing) or 77 (ROUGHCHECK_MAY_SKIP=1, and a line `skipped: …` names what is missing).
set -euo pipefail
source "$(dirname "$0")/common.sh"

need_everything
need apksigner apksigner
command -v python3 >/dev/null || skip "python3 is missing"
abis="arm64-v8a armeabi-v7a x86_64"
build=${ROUGHCHECK_DEMO_BUILD:-$target/android-demo/maven}
out=$target/android-demo/apk
if [ "${1:-}" != --as-tested ]; then
  build_binding
  "$repository/bindings/phone/android.sh" --abi all >/dev/null
fi
for abi in $abis; do
  [ -f "$target/phone/$abi/libroughcheck_ffi.so" ] || skip "no native library for $abi; bindings/phone/android.sh builds it"
done
rm -rf "$out"
mkdir -p "$out/classes" "$out/jna"

# The app's classes, and every jar that it needs at run time.
maven "$demo/pom.xml" package -Papk -DskipTests -Dmaven.test.skip=true -Dtarget.dir="$target" -Dbuild.dir="$build"
jars=$build/apk
for abi in $abis; do
  install -D -m 644 "$target/phone/$abi/libroughcheck_ffi.so" "$out/libs/$abi/libroughcheck_ffi.so"
  (cd "$out/jna" && jar -xf "$jars/jna.zip" "jni/$abi/libjnidispatch.so" classes.jar)
  install -D -m 644 "$out/jna/jni/$abi/libjnidispatch.so" "$out/libs/$abi/libjnidispatch.so"
done
# The rules that each library ships: those for R8, or the older ones if there are no others.
rules=()
for jar in "$jars"/*.jar; do
  case ${jar##*/} in r8.jar | platform.jar) continue ;; esac
  own=$out/rules/$(basename "$jar" .jar)
  mkdir -p "$own"
  (cd "$own" && jar -xf "$jar" META-INF/com.android.tools META-INF/proguard 2>/dev/null) || true
  found=$(find "$own" -path '*/r8/*.pro' -o -path '*/r8-from-*/*.pro')
  [ -n "$found" ] || found=$(find "$own" -path '*/proguard/*.pro')
  for rule in $found; do rules+=(--pg-conf "$rule"); done
done

platform=$jars/platform.jar
java_home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
programs=("$build"/android-demo-*.jar "$out/jna/classes.jar")
for jar in "$jars"/*.jar; do
  case ${jar##*/} in r8.jar | platform.jar | jna-*.jar) ;; *) programs+=("$jar") ;; esac
done
# shrink OUTPUT OPTION…: runs R8 with the same rules for the phone and for the test below.
shrink() {
  local output=$1
  shift
  java -Xmx2g -cp "$jars/r8.jar" com.android.tools.r8.R8 --release "$@" --lib "$platform" --lib "$java_home" \
    "${rules[@]}" --pg-conf "$demo/apk/rules.pro" --pg-conf "$build/android/resources/keep.pro" \
    --output "$output" "${programs[@]}" 2>"$out/r8.log" || { cat "$out/r8.log" >&2; exit 1; }
}
shrink "$out/classes" --min-api "$(property android.min.sdk)" --pg-map-output "$out/mapping.txt"

python3 "$demo/apk/pack.py" pack "$build/android/resources/resources.apk" "$out/unsigned.apk" "$out/classes" "$out/libs"
password=$(head -c 24 /dev/urandom | base64 | tr -d '/+=')
store=$(mktemp -u)
trap 'rm -f "$store"' EXIT
keytool -genkeypair -keystore "$store" -storetype PKCS12 -storepass "$password" -alias throwaway \
  -keyalg EC -groupname secp256r1 -validity 30 -dname CN=throwaway 2>/dev/null
# In the environment, since every process can read command lines.
KEY_PASSWORD=$password apksigner sign --ks "$store" --ks-pass env:KEY_PASSWORD --ks-key-alias throwaway \
  --min-sdk-version "$(property android.min.sdk)" --v1-signing-enabled false --out "$out/roughcheck-demo.apk" "$out/unsigned.apk"
rm -f "$store"

apk=$out/roughcheck-demo.apk
python3 "$demo/apk/pack.py" check "$apk"
apksigner verify --verbose --min-sdk-version "$(property android.min.sdk)" "$apk" >"$out/signature.txt" || { cat "$out/signature.txt" >&2; exit 1; }
aapt2 dump badging "$apk" >"$out/badging.txt"
holds() { grep -q "$1" "$2" || { echo "$apk: no $1 in ${2##*/}" >&2; exit 1; }; }
holds 'v2 scheme (APK Signature Scheme v2): true' "$out/signature.txt"
holds "package: name='$(property android.namespace)'" "$out/badging.txt"
holds "minSdkVersion:'$(property android.min.sdk)'\|sdkVersion:'$(property android.min.sdk)'" "$out/badging.txt"
holds "targetSdkVersion:'$(property android.target.sdk)'" "$out/badging.txt"
holds "launchable-activity: name='$(property android.namespace).app.MainActivity'" "$out/badging.txt"
# Classes that Android or native code finds by name keep their names.
for class in $(property android.namespace).app.{OfficerApp,MainActivity,SyncJobService} com.sun.jna.Native; do
  holds "^$class -> $class:" "$out/mapping.txt"
done

# The shrunk app runs: the same rules, but classes for a JVM, and one journey from the first run to a verdict. The demo is made for
# the clock of this test, which is the system's: the shipped app has no other.
shrink "$out/shipped.jar" --classfile
"$(cd "$repository" && bindings/command.sh)" demo "$out/demo" >/dev/null
tests=$(cat "$jars/tests.classpath"):$build/aar/monitor/classes.jar
mkdir -p "$out/shipped"
javac -nowarn -d "$out/shipped" -cp "$tests" "$demo"/apk/shipped/*.java 2>"$out/javac.log" || { cat "$out/javac.log" >&2; exit 1; }
java -Xmx2g -XX:TieredStopAtLevel=1 -Duser.language=en -Duser.country=US -Djna.library.path="$target/bindings/kotlin/lib" -Droughcheck.demo="$out/demo" \
  -Drobolectric.offline=true -Drobolectric.dependency.dir="$build/platforms" \
  -cp "$out/shipped:$build/android/resources/test:$out/shipped.jar:$tests" org.junit.runner.JUnitCore ShippedTest >"$out/shipped.log" 2>&1 ||
  { cat "$out/shipped.log" >&2; exit 1; }
grep -q '^OK (1 test)' "$out/shipped.log"
echo "apk: $apk, $(stat -c %s "$apk") bytes, classes $(stat -c %s "$out/classes/classes.dex"); $(grep -c '^Verified using.*true' "$out/signature.txt") signature schemes"
