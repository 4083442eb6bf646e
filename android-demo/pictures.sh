#!/usr/bin/env bash
# Composes docs/android-demo/*.png from the screenshots of the last test.sh. Needs ImageMagick.
set -euo pipefail
source "$(dirname "$0")/common.sh"

need montage imagemagick
pictures=${ROUGHCHECK_DEMO_BUILD:-$target/android-demo/maven}/pictures
out=$repository/docs/android-demo

# tile NAME COLUMNS WIDTH GAP PICTURE…: screens of this width side by side, with a gap around each.
tile() {
  local name=$1 columns=$2 width=$3 gap=$4
  shift 4
  montage "$@" -background '#c9d0d6' -resize "$width" -tile "${columns}x" -geometry "+$((gap / 2))+$((gap / 2))" "$out/$name.png"
  mogrify -bordercolor '#c9d0d6' -border $((gap / 2)) -strip +dither -colors 256 -define png:compression-level=9 -define png:color-type=3 "$out/$name.png"
}

english() {
  for screen in "$@"; do echo "$pictures/en-light-100/$screen.png"; done
}

mapfile -t check < <(english home scan parcel parcel-seals parcel-weight-corrected \
  verdict-pass verdict-paper verdict-refer verdict-refuse decide-reason)
tile check 5 360 16 "${check[@]}"
mapfile -t first_run < <(english first-welcome first-root first-compare first-headquarters first-bundle-installed)
tile first-run 5 360 16 "${first_run[@]}"
mapfile -t journal < <(english journal entry entry-proved checkpoint sync-airplane sync-sent trust trust-root settings shift)
tile journal 5 360 16 "${journal[@]}"
tile languages 5 360 16 "$pictures/fr-light-100/sync-airplane.png" "$pictures/ru-dark-200/parcel-weight.png" \
  "$pictures/zh-light-100/parcel-corrected.png" "$pictures/ar-light-100/entry.png" "$pictures/ar-dark-200/decide-reason.png"
for language in en fr pt es ru ar zh; do
  tile "verdict-$language" 2 300 12 "$pictures/$language-light-100/verdict-refuse.png" "$pictures/$language-light-100/decide.png"
done
# Without those of another shape, and without the one that shows a temporary folder.
mapfile -t every < <(find "$pictures/en-light-100" -name '*.png' ! -name '*-wide.png' ! -name '*-whole*.png' ! -name unavailable.png | LC_ALL=C sort)
tile every-screen 10 216 8 "${every[@]}"
