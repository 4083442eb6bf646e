#!/bin/bash
# Swift where there is none: a Debian 13 folder with Debian's own swiftlang, in the cache. Nothing is installed outside that
# folder; mounts and processes live in namespaces that end with the command, so nothing stays mounted and nothing stays running.
#
#   debian.sh allowed         exits 0 when the folder may be used here, else says what is missing and exits 77 or 1 (../skip.sh)
#   debian.sh setup           makes the folder (once: about 450 MB to fetch, 3.3 GB on disk)
#   debian.sh run COMMAND…    runs COMMAND in it, in the same working folder; the repository and the build folder have the
#                             paths that they have outside, and the network is the machine's
set -euo pipefail
release=trixie
folder=${ROUGHCHECK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/roughcheck}/swift/debian-13
repository=$(cd "$(dirname "$0")/../.." && pwd -P)
build=${CARGO_TARGET_DIR:-$repository/target}
suite=swift
. "$repository/bindings/skip.sh"

allowed() {
    local missing=
    if [ "$(id -u)" != 0 ]; then missing="not running as root"
    elif ! command -v apt-get >/dev/null; then missing="no apt-get"
    elif [ -n "${ROUGHCHECK_NO_SETUP:-}" ]; then missing="ROUGHCHECK_NO_SETUP is set"
    elif ! unshare --mount true 2>/dev/null; then missing="no mount namespaces (a container needs CAP_SYS_ADMIN)"
    fi
    [ -z "$missing" ] && return
    skip "no Swift 5.9 or later on the PATH (swift.org/install), and no Debian folder with one: $missing"
}

setup() {
    mkdir -p "$(dirname "$folder")"
    exec 9>"$folder.lock"
    flock 9 # Two runs at once: the second waits and finds the folder.
    if [ ! -e "$folder/ready" ] && ! fetch; then
        skip "Debian's packages could not be fetched or unpacked ($folder.log says why); connect this machine once"
    fi
    exec 9>&-
}

# Each step by itself: a condition asks for this, and `set -e` does not count there.
fetch() {
    rm -rf --one-file-system "$folder" "$folder.log"
    if ! command -v debootstrap >/dev/null; then
        quiet "$repository/bindings/apt.sh" update && quiet "$repository/bindings/apt.sh" install -y --no-install-recommends debootstrap || return 1
    fi
    quiet timeout -k 10 1800 debootstrap --variant=minbase "$release" "$folder" &&
        quiet timeout -k 10 2400 chroot "$folder" apt-get install -y --no-install-recommends swiftlang libc6-dev &&
        rm -f "$folder"/var/cache/apt/archives/*.deb &&
        touch "$folder/ready"
}

# Runs a command with its output in the log, and shows the end of the log where it fails.
quiet() {
    DEBIAN_FRONTEND=noninteractive "$@" >>"$folder.log" 2>&1 || { tail -n 20 "$folder.log" >&2; return 1; }
}

run() {
    mkdir -p "$build"
    # shellcheck disable=SC2016 # The words are for the inner shell.
    exec unshare --mount --pid --fork --kill-child bash -c '
        set -e
        folder=$1 repository=$2 build=$3 here=$4
        shift 4
        mount -t proc proc "$folder/proc"
        mount -t tmpfs tmpfs "$folder/tmp"
        # Only now: the repository itself may lie in /tmp.
        mkdir -p "$folder$repository"
        mount --bind "$repository" "$folder$repository"
        mkdir -p "$folder$build"
        mount --bind "$build" "$folder$build"
        # The first process of a namespace hears no signal that it does not ask for; when it ends, all others end.
        trap "exit 130" INT TERM
        chroot "$folder" /bin/bash -c "cd \"\$1\" && shift && exec \"\$@\"" bash "$here" "$@" &
        wait $!
    ' bash "$folder" "$repository" "$build" "$PWD" "$@"
}

verb=${1:-}
shift || true
case $verb in
    allowed) allowed ;;
    setup) allowed && setup ;;
    run) allowed && setup && run env PATH=/usr/libexec/swift/bin:/usr/bin:/bin HOME=/root "$@" ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
