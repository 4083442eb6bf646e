#!/bin/bash
# apt.sh ARGUMENT…: apt-get, one call at a time. Tests of several languages set up what they need at once, and apt-get itself
# does not wait for its turn at the lists of packages. It goes by the right clock, whatever tests/any-day.sh preloads.
exec env -u LD_PRELOAD -u LOCPATH LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    flock /tmp/roughcheck-apt.lock apt-get -o DPkg::Lock::Timeout=300 "$@"
