#!/usr/bin/env bash
# The test command of .ci/run on other days, in another time zone and in another language:
#
#     tests/any-day.sh [DAYS…] [-- ARGUMENT…]
#
# DAYS from today: 400 and 1826 (five years on), unless others are named. What follows `--` goes to the test command, such as a part
# of the tests' names. The time zone is Pacific/Kiritimati, where each day begins first; the locale is tr_TR, where the capital of
# `i` is `İ` and a comma stands before decimals.
#
# Everything is built by the right clock, what the tests' scripts build by cargo too: rustc, whose allocator asks for the time, hangs in
# libfaketime before it begins. The tests, and all else that they start, see the other clock. What they fetch comes over TLS, whose
# certificates hold on the right day alone: run the test command once before, which fills the caches.
#
# libfaketime moves the clock of whatever asks the C library: Rust, Java, Python, SQLite and shells were each tried with a small program.
# It does not reach, and the last lines of the output say so:
#   - programs without a C library to preload into: static ones, and the library for phones under musl's loader or qemu
#     (bindings/phone), whose tests bring a clock of their own;
#   - the processes of tests/power that preload a library of their own, and go by --at;
#   - the tests of Swift: a small program sees the other clock, but requests of URLSession then turn for ever, so bindings/swift/test.sh
#     runs by the right clock, in the other time zone and locale;
#   - cargo and what it starts;
#   - bash's own printf '%(…)T' and $EPOCHSECONDS, which no script here uses;
#   - times of files, which the kernel gives; so that no build tool takes its work for old;
#   - monotonic clocks, by which tests wait.
# A browser is not among the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=any-day
. bindings/skip.sh

days=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    [[ $1 =~ ^[0-9]+$ ]] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
    days+=("$1")
    shift
done
[ $# -eq 0 ] || shift
[ ${#days[@]} -gt 0 ] || days=(400 1826)

# The README's test command, with what it says in .ci/run.
read -ra tests <<<"$(grep '^cargo test ' .ci/run)"

[ "$(uname)" = Linux ] || skip "libfaketime is tried on Linux alone"
need faketime faketime
need /usr/share/zoneinfo/Pacific/Kiritimati tzdata
need /usr/share/i18n/locales/tr_TR locales
library=$(find /usr/lib -path '*/faketime/libfaketimeMT.so.1' -print -quit)
[ -n "$library" ] || skip "libfaketimeMT.so.1 is not where Debian has it"

moved=${CARGO_TARGET_DIR:-$PWD/target}/any-day
rm -rf "$moved"
mkdir -p "$moved/locale" "$moved/bin"
moved=$(cd "$moved" && pwd)
cp "$library" "$moved/faketime.so"
localedef -i tr_TR -f UTF-8 "$moved/locale/tr_TR.UTF-8"
# libfaketime 0.9.10 fails a wait until a time of a monotonic clock where it leaves that clock alone; Python waits so. This one asks the
# kernel, as if there were no libfaketime.
cat >"$moved/wait.c" <<'C'
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *request, struct timespec *left) {
    return syscall(SYS_clock_nanosleep, clock, flags, request, left) == 0 ? 0 : errno;
}
C
cc -shared -fPIC -O1 -o "$moved/wait.so" "$moved/wait.c"
for tool in cargo rustc; do
    cat >"$moved/bin/$tool" <<TOOL
#!/bin/sh
unset LD_PRELOAD
PATH='$PATH' exec $tool "\$@"
TOOL
    chmod +x "$moved/bin/$tool"
done
# Java's own waits are right without the fix for old C libraries; with it each JVM takes seconds to end.
cat >"$moved/run" <<RUN
#!/bin/sh
export TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 LOCPATH='$moved/locale'
export NO_FAKE_STAT=1 FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0
export PATH='$moved/bin':"\$PATH" CARGO='$moved/bin/cargo'
export FAKETIME="+\${ROUGHCHECK_DAYS}d" LD_PRELOAD='$moved/wait.so:$moved/faketime.so'
exec "\$@"
RUN
chmod +x "$moved/run"

# A test that is not moved would pass for nothing.
[ $(($(ROUGHCHECK_DAYS=400 "$moved/run" date +%s) - $(date +%s))) -gt 34000000 ] || { echo "libfaketime moves nothing" >&2; exit 1; }

host=$(rustc -vV | sed -n 's/^host: //p')
"${tests[@]}" --no-run "$@"
status=0
said=()
for day in "${days[@]}"; do
    log=$moved/$day.log
    echo "any-day: $day days on"
    ROUGHCHECK_DAYS=$day "${tests[@]}" --no-fail-fast --config "target.$host.runner=['$moved/run']" "$@" 2>&1 | tee "$log" || status=1
    ran=$(awk '/^test result: / { passed += $4; failed += $6; ignored += $8 }
        END { printf "%d passed, %d failed, %d ignored", passed, failed, ignored }' "$log")
    said+=("any-day: $day days on, $(date -u -d "+$day days" +%F), Pacific/Kiritimati, tr_TR: $ran")
    while read -r line; do said+=("  $line"); done < <(grep -E '^(skipped: |(kotlin|swift|python|phone|android-demo): )' "$log" || true)
    while read -r line; do said+=("  failed: $line"); done < <(sed -n 's/^test \(.*\) \.\.\. FAILED$/\1/p' "$log")
done
printf '%s\n' "${said[@]}" \
    "not moved: the tests of Swift; static programs and the library for phones under musl or qemu; processes of tests/power with a library of their own;" \
    "           cargo and what it starts; bash's own printf of times; times of files; monotonic clocks"
rm -f /dev/shm/faketime_shm_* /dev/shm/sem.faketime_sem_*
exit $status
