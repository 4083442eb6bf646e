# Sourced, with `missing` set to what Debian stands in for: Debian's Rust, for whatever Cargo compiles together with the
# standard library. It is set up where it is not there yet. The cache belongs to every checkout: one sets it up, the others
# wait until descriptor 9 is closed.
mkdir -p "$cache"
exec 9>"$cache/lock"
flock 9
"$phone/debian/toolchain.sh" "$missing"
. "$phone/debian/tools.sh"
export RUSTC="$tools/usr/bin/rustc" RUSTC_BOOTSTRAP=1
