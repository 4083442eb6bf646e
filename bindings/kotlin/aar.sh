#!/usr/bin/env bash
# Packs target/kotlin/roughcheck.aar for Android: classes, R8's rules, and the native library of every ABI that
# bindings/phone has built. Says which are missing; with none at all there is no archive.
#   aar.sh               builds the classes first
#   aar.sh --as-tested   packs the classes that were just tested, and is content with what is there
set -euo pipefail
source "$(dirname "$0")/common.sh"

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

there= missing=
for abi in arm64-v8a armeabi-v7a x86_64; do
  library=$target/phone/$abi/libroughcheck_ffi.so
  if [ -f "$library" ]; then
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
