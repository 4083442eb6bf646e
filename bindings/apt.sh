#!/bin/bash
# apt.sh ARGUMENT…: apt-get, one call at a time. Tests of several languages set up what they need at once, and apt-get itself
# does not wait for its turn at the lists of packages.
exec flock /tmp/roughcheck-apt.lock env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@"
