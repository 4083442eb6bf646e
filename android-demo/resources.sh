#!/usr/bin/env bash
# resources.sh OUT NAMESPACE MIN_SDK TARGET_SDK: compiles src/main/res with aapt2 and links it with the manifest.
#   OUT/resources.apk       manifest, resources and assets only; apk.sh adds code and libraries
#   OUT/java/…/R.java       the resource ids
#   OUT/keep.pro            R8 rules for the classes that Android creates by name
#   OUT/test/…              the configuration with which tests find them
# Adds every text in the pseudo-locales en-XA (accents) and ar-XB (right to left).
set -euo pipefail
demo=$(cd "$(dirname "$0")" && pwd)
out=$1 namespace=$2 min=$3 target=$4
framework=${ANDROID_FRAMEWORK:-/usr/share/android-framework-res/framework-res.apk}
assets=$(dirname "$out")/assets

rm -rf "$out.new"
mkdir -p "$out.new/java" "$out.new/test/com/android/tools" "$assets"
aapt2 compile --dir "$demo/platform/res" -o "$out.new/newer.zip"
aapt2 link --manifest "$demo/platform/AndroidManifest.xml" -o "$out.new/newer.apk" "$out.new/newer.zip"
aapt2 compile --dir "$demo/src/main/res" --pseudo-localize -o "$out.new/compiled.zip"
# The manifest names no package: it comes from the namespace, as with Gradle.
sed "s|<manifest |<manifest package=\"$namespace\" |" "$demo/src/main/AndroidManifest.xml" >"$out.new/AndroidManifest.xml"
aapt2 link -I "$out.new/newer.apk" -I "$framework" --manifest "$out.new/AndroidManifest.xml" -A "$assets" --java "$out.new/java" --proguard "$out.new/keep.pro" \
  --min-sdk-version "$min" --target-sdk-version "$target" --version-code 1 --version-name 0.1.0 \
  --auto-add-overlay -o "$out.new/resources.apk" "$out.new/compiled.zip"
cat >"$out.new/test/com/android/tools/test_config.properties" <<CONFIG
android_resource_apk=$out/resources.apk
android_merged_manifest=$out/AndroidManifest.xml
android_merged_assets=$assets
android_custom_package=$namespace
CONFIG
rm -rf "$out"
mv "$out.new" "$out"
