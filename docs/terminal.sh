#!/bin/sh
# Photographs the command in a terminal, in seven languages: one check that refers, as an officer sees it. Needs Debian's
# mlterm (which writes from right to left), xvfb, imagemagick and fonts-noto-cjk.
#
#   docs/terminal.sh OUT [ROUGHCHECK]
set -eu

out=${1:?where the pictures go}
roughcheck=$(realpath "${2:-target/debug/roughcheck}")
mkdir -p "$out"
out=$(realpath "$out")
work=$(mktemp -d)
screen=
stop() { if [ -n "$screen" ]; then kill "$screen" 2>/dev/null && wait "$screen" || true; screen=; fi; }
trap 'stop; rm -rf "$work"' EXIT INT TERM

"$roughcheck" --at 2026-03-01T06:00:00Z demo "$work/demo" >/dev/null
cd "$work/demo"
echo '{"parcels": 2, "carats": "1204.35", "seals": ["DEMO 55 1203"], "hs": ["7102.10"]}' >short.json

Xvfb -displayfd 3 -screen 0 1180x1240x24 3>"$work/display" 2>/dev/null &
screen=$!
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY LANG=C.UTF-8

for lang in en fr pt es ru ar zh; do
    # The file at the end says that everything is on the screen; the terminal then stays until it is photographed.
    cat >"$work/run" <<RUN
#!/bin/sh
printf '\$ roughcheck --lang $lang check good.txt --parcel short.json\n'
"$roughcheck" --station station --at 2026-03-02T10:00:00Z --lang $lang check good.txt --parcel short.json --dry-run
touch "$work/done-$lang"
while [ ! -e "$work/taken-$lang" ]; do sleep 0.1; done
RUN
    chmod +x "$work/run"
    mlterm --geometry=118x58 --ctl --fontsize=16 --sbmod=none -e "$work/run" &
    terminal=$!
    until [ -e "$work/done-$lang" ]; do sleep 0.1; done
    sleep 1
    import -window root "$work/shot.png"
    touch "$work/taken-$lang"
    wait "$terminal" || true
    convert "$work/shot.png" -trim -bordercolor white -border 12 -colors 16 "$out/check-$lang.png"
    echo "$out/check-$lang.png"
done
