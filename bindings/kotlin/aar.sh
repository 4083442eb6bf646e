#!/usr/bin/env bash
# Packs target/kotlin/roughcheck.aar for Android: classes, R8's rules, and the native library of every ABI that
# bindings/phone has built. Says which are missing; with none at all there is no archive.
#   aar.sh               builds the classes first
#   aar.sh --as-tested   packs the classes that were just tested, and is content with what is there
set -euo pipefail
source "$(dirname "$0")/common.sh"
# Names are sorted and found alike in every language.
export LC_ALL=C

if [ "${1:-}" != --as-tested ]; then
  need_everything
  "$repository/bindings/generate.sh" kotlin >/dev/null
  maven package -Dmaven.test.skip=true
fi

stage=$target/kotlin/aar
archive=$target/kotlin/roughcheck.aar
rm -rf "$stage" "$archive"
mkdir -p "$stage"
cp "$kotlin/src/android/AndroidManifest.xml" "$stage/"
cp "$kotlin/src/main/resources/META-INF/proguard/roughcheck.pro" "$stage/proguard.txt"
cp "$target"/kotlin/roughcheck-*[0-9].jar "$stage/classes.jar"
: >"$stage/R.txt"

# names FILE…: the functions of the binding that stand in it.
names() {
  grep -ohaE '\b(uniffi|ffi)_roughcheck_ffi_[a-z0-9_]+' "$@" | sort -u
}
calls=$target/kotlin/calls.txt
sed -n 's/^ *external fun //p' "$target"/bindings/kotlin/roughcheck/*.kt >"$calls"

there= missing=
for abi in arm64-v8a armeabi-v7a x86_64; do
  library=$target/phone/$abi/libroughcheck_ffi.so
  if [ -f "$library" ]; then
    # A library of another version would not load, and the app would learn it on the phone.
    lacks=$(comm -23 <(names "$calls") <(names "$library") | head -3)
    [ -z "$lacks" ] || { echo "$library is of another version, it lacks" $lacks >&2; exit 1; }
    install -D -m 644 "$library" "$stage/jni/$abi/libroughcheck_ffi.so"
    there="$there $abi"
  else
    missing="$missing $abi"
  fi
done
[ -z "$missing" ] || echo "android archive: no native library for$missing; bindings/phone/android.sh builds them"
if [ -z "$there" ]; then
  [ "${1:-}" = --as-tested ] && exit 0
  exit 1
fi
jar --create --no-manifest --file "$archive" -C "$stage" .
echo "android archive: $archive, for$there"
