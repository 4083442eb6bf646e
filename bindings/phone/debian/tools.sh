# Sourced: puts the unpacked tools first, for this script and what it calls.
tools=$cache/tools
system=$cache/system
export PATH="$tools/usr/lib/llvm-14/bin:/usr/lib/llvm-14/bin:$tools/usr/bin:$PATH"
libraries=$(echo "$tools"/usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH="$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

# run PROGRAM ARGUMENT...: runs a program of the ABI described, under musl's loader, imitated where this machine is another.
run() {
  if [ "$(uname -m)" = "${rust%%-*}" ]; then
    env -u LD_LIBRARY_PATH -u LD_PRELOAD "$sysroot/musl.so" "$@"
  else
    "$qemu" -U LD_LIBRARY_PATH -U LD_PRELOAD "$sysroot/musl.so" "$@"
  fi
}
