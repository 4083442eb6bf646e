#!/bin/sh
# Photographs the collector's page: real stations check the demonstration's certificates, sync with a real collector on
# loopback, and headless Chromium looks at the page.
#
#   collector/screenshots.sh OUT [ROUGHCHECK [CHROMIUM]]
set -eu

out=${1:?where the pictures go}
roughcheck=${2:-target/debug/roughcheck}
chromium=${3:-chromium}
port=${PORT:-8377}
url=http://127.0.0.1:$port
work=$(mktemp -d)
server=
stop() { if [ -n "$server" ]; then kill "$server" 2>/dev/null && wait "$server" || true; server=; fi; }
trap 'stop; rm -rf "$work"' EXIT INT TERM
mkdir -p "$out"

demo=$work/demo
db=sqlite:$work/collector.db
"$roughcheck" --at 2026-03-01T06:00:00Z demo "$demo" >/dev/null

# serve TIME: the collector with its clock at this time; stations sync as soon as it answers.
serve() {
    stop
    : >"$work/serve.out"
    "$roughcheck" --at "$1" serve --db "$db" --listen "127.0.0.1:$port" --bundle "$demo/bundle.rcb" \
        >"$work/serve.out" 2>>"$work/serve.err" &
    server=$!
    until grep -q listening "$work/serve.out"; do sleep 0.1; done
}

# station NAME COUNTRY PROCEDURE "POST": a phone enrolled for a post.
station() {
    token=$("$roughcheck" --at 2026-03-01T06:00:00Z enrol --db "$db" --post "$4" --country "$2" --procedure "$3")
    "$roughcheck" --station "$work/$1" --at 2026-03-01T06:30:00Z station enrol --token "$token" >/dev/null
    "$roughcheck" --station "$work/$1" --at 2026-03-01T06:30:00Z trust install "$demo/bundle.rcb" >/dev/null
}

# on NAME TIME VERB…: whatever the verdict, the day goes on.
on() {
    name=$1 time=$2
    shift 2
    "$roughcheck" --station "$work/$name" --at "$time" "$@" >/dev/null || [ $? -ge 10 ]
}

# sync NAME TIME
sync() {
    serve "$2"
    on "$1" "$2" sync "$url"
}

for serial in 0770440 0770441 0770442 0770452; do
    sed "s/AO-0770431/AO-$serial/" "$demo/good.json" >"$work/$serial.json"
    "$roughcheck" issue --key "$demo/keys/AO.key" --in "$work/$serial.json" --out "$work/$serial.txt" >/dev/null
done

serve 2026-03-01T06:00:00Z
station luanda AO export "Luanda, airport cargo"
station gaborone BW export "Gaborone, Diamond Technology Park"
station dubai AE import "Dubai, airport free zone"
station antwerp EU import "Antwerp 1"
station antwerp2 EU import "Antwerp 2"
station geneva CH transit "Geneva, free port"
station mumbai IN import "Mumbai, Bandra Kurla"

parcel=$demo/parcel.json
for serial in 0770440 0770441 0770442; do on luanda 2026-03-01T08:10:00Z check "$work/$serial.txt" --parcel "$parcel"; done
on luanda 2026-03-01T09:00:00Z check "$demo/good.png" --parcel "$parcel"
on gaborone 2026-03-01T09:20:00Z check "$demo/alert.png" --parcel "$parcel"
sync gaborone 2026-03-01T11:05:00Z
sync luanda 2026-03-01T12:30:00Z

on geneva 2026-03-03T10:15:00Z check "$work/0770441.txt" --procedure transit --parcel "$parcel"
sync geneva 2026-03-03T16:20:00Z

# One certificate for import in two countries, and another certificate under its number.
on antwerp 2026-03-04T09:12:00Z check "$demo/good.png" --parcel "$parcel"
on antwerp 2026-03-04T09:14:00Z decide 3 release
on antwerp 2026-03-04T10:40:00Z check "$work/0770440.txt" --parcel "$parcel"
on antwerp 2026-03-04T11:02:00Z check "$demo/altered.png"
on antwerp 2026-03-04T11:05:00Z decide 6 seize
sync antwerp 2026-03-04T18:00:00Z
on dubai 2026-03-05T07:30:00Z check "$demo/good.png" --parcel "$parcel"
on dubai 2026-03-05T08:05:00Z check "$demo/conflict.png" --parcel "$parcel"
on dubai 2026-03-05T08:10:00Z decide 4 hold
on dubai 2026-03-05T09:00:00Z check "$demo/foreign-key.png" --parcel "$parcel"

# A phone that was copied: both go on, and both sync.
on antwerp2 2026-03-05T09:00:00Z check "$work/0770441.txt" --parcel "$parcel"
sync antwerp2 2026-03-05T17:00:00Z
sync dubai 2026-03-06T08:00:00Z
cp -r "$work/antwerp2" "$work/copy"
on antwerp2 2026-03-06T08:30:00Z check "$demo/expired.png" --parcel "$parcel"
sync antwerp2 2026-03-06T09:00:00Z
on copy 2026-03-06T08:45:00Z check "$demo/revoked.png" --parcel "$parcel"
sync copy 2026-03-06T09:10:00Z

echo '{"parcels": 2, "carats": "1204.35", "seals": ["DEMO 55 1203"]}' >"$work/short.json"
on mumbai 2026-03-06T07:50:00Z check "$work/0770442.txt" --parcel "$work/short.json"
on mumbai 2026-03-06T08:20:00Z check "$work/0770452.txt" --parcel "$parcel"
sync mumbai 2026-03-06T10:20:00Z
serve 2026-03-06T10:25:00Z
sleep 3

# shot NAME WIDTH HEIGHT PATH
shot() {
    "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --disable-lcd-text \
        --user-data-dir="$work/chromium" --window-size="$2,$3" --screenshot="$out/$1.png" "$url$4" >/dev/null 2>&1
    echo "$out/$1.png"
}
shot front 1080 1900 /
shot front-long 1080 3100 /
shot number 1200 1300 /number/AO0770431
for lang in en fr pt es ru ar zh; do
    shot "overview-$lang" 960 760 "/?lang=$lang"
    shot "number-$lang" 1080 1300 "/number/AO0770431?lang=$lang"
done
shot small-ar 500 2600 "/?lang=ar"
shot asked-ar 1080 700 "/search?number=Nr+AO+0770431&lang=ar"
shot nobody 1200 700 /number/AO1
shot small 500 2600 /
shot small-number 500 2600 /number/AO0770431

# A collector that nobody has spoken to.
db=sqlite:$work/empty.db
serve 2026-03-06T10:25:00Z
shot empty 1200 1400 /
