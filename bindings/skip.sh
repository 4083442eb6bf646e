# Sourced, with `suite` set to the name of what is tested: what a script of tests does where it cannot run. It fails, unless
# ROUGHCHECK_MAY_SKIP=1 allows skipping; then it ends with 77 and says by name what was skipped. The only place among scripts
# that decides this; tests/skip.rs decides it for Rust.
roughcheck_apt=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/apt.sh

# skip REASON…: the whole script cannot run here.
skip() {
    if [ "${ROUGHCHECK_MAY_SKIP:-}" = 1 ]; then
        echo "skipped: $suite: $*"
        exit 77
    fi
    echo "cannot run here: $suite: $*; ROUGHCHECK_MAY_SKIP=1 skips it" >&2
    exit 1
}

# may_set_up: as root on Debian, as in a container, what is missing is installed, unless ROUGHCHECK_NO_SETUP is set; on anybody's
# desktop it is named.
may_set_up() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && [ -z "${ROUGHCHECK_NO_SETUP:-}" ]
}

# set_up PACKAGE…: installs them where that is allowed; the caller looks whether they are there.
set_up() {
    may_set_up || return 0
    { "$roughcheck_apt" -qq update && "$roughcheck_apt" -qq install -y "$@"; } >/dev/null 2>&1 || true
}

# there COMMAND|FILE: whether it is.
there() { [ -f "$1" ] || command -v "$1" >/dev/null; }

# need COMMAND|FILE PACKAGE…: what the script cannot do without.
need() {
    there "$1" && return
    set_up "${@:2}"
    there "$1" || skip "$1 is missing; on Debian: apt-get install ${*:2}"
}
