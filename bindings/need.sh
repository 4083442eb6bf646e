#!/usr/bin/env bash
# need.sh COMMAND PACKAGE…: ends with 0 where the command is there; as root on Debian its packages are installed first, unless
# ROUGHCHECK_NO_SETUP is set.
set -euo pipefail
. "$(dirname "$0")/skip.sh"
there "$1" || set_up "${@:2}"
there "$1"
