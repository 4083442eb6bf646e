#!/bin/bash
# debian/sysroot.sh ABI: makes what the NDK's sysroot is for: a `cc` that links for Android, stubs of its libraries, and the
# compiler flags for C. The stubs hold the reviewed names of symbols.txt and nothing else.
set -euo pipefail
. "$(dirname "$0")/../common.sh"
. "$phone/debian/tools.sh"
describe "$1"

stamp=$(cat "$phone"/debian/{sysroot.sh,symbols.txt,crt.c,shim.c} $(find "$phone/debian/include" -name "*.h" | sort) "$phone/common.sh" | sha256sum)
[ "$(cat "$sysroot/stamp" 2>/dev/null)" = "$stamp" ] && exit 0
rm -rf "$sysroot"
mkdir -p "$sysroot"

target_of_clang=$clang$api
clang=(clang --target="$target_of_clang")
# Several checkouts share the cache, and any of them may go.
cp -r "$phone/debian/include" "$sysroot"
headers=("$sysroot"/include/{"$bits",all} "$system/$debian/usr/include"/{"$musl","$linux",.})

# One assembler file a library: every name is there and points nowhere.
for name in libc libm libdl liblog; do
  awk -v library=$name -v most="$api" '
    $1 != library || $4 == "weak" { next }
    $2 > most { print "too new for API " most ": " $3 > "/dev/stderr"; exit 1 }
    { kind = ($3 == "stderr" || $3 == "environ" || $3 == "__stack_chk_guard") ? "object" : "function"
      printf ".globl %s\n.type %s,%%%s\n%s: .long 0, 0\n.size %s, 8\n", $3, $3, kind, $3, $3 }
  ' "$phone/debian/symbols.txt" >"$sysroot/$name.s"
  "${clang[@]}" -shared -nostdlib -fuse-ld=lld -Wl,-soname,$name.so -o "$sysroot/$name.so" "$sysroot/$name.s"
done

for name in crt shim; do
  "${clang[@]}" -nostdlibinc "${headers[@]/#/-isystem}" -O2 -fPIC -c "$phone/debian/$name.c" -o "$sysroot/$name.o"
done
cp "$system/$debian/usr/lib/$musl"/crt{i,n}.o "$sysroot"
cp "$system/$debian/usr/lib/$musl/Scrt1.o" "$sysroot/start.o"
cp "$system/$debian/lib/$musl/libc.so" "$sysroot/musl.so"
# The unwinder was compiled for another way of passing floats; it passes none, so its note of that goes.
llvm-objcopy --remove-section=.ARM.attributes "$system/$debian/usr/lib/llvm-14/lib/libunwind.a" "$sysroot/libunwind.a"
# The unwinder asks for pthread, which Android has in libc.
llvm-ar rc "$sysroot/libpthread.a"

cat >"$sysroot/cc" <<CC
#!/bin/bash
# Compiles and links for $abi.
if [[ " \$* " == *" -c "* || " \$* " == *" -E "* ]]; then
  exec clang "\$@" --target=${target_of_clang} -w -fPIC -nostdlibinc -D__errno_location=__errno ${headers[@]/#/-isystem }
fi
for argument; do
  [ "\${last:-}" = -o ] && out=\$argument
  last=\$argument
done
options=(-nostdlib -fuse-ld=lld -L"$sysroot" -Wl,-Map="\$out.map")
if [[ " \$* " == *" -shared "* ]]; then
  # A name of the system that nobody reviewed ends the link, unless nobody will load what comes of it.
  [ -n "\${ROUGHCHECK_ANY_NAMES:-}" ] || options+=(-Wl,-z,defs)
  options+=("$sysroot/crt.o")
else
  # An executable starts as musl's do, for it runs under musl's loader.
  options+=("$sysroot"/{start,crti,crtn,crt,shim}.o "$sysroot/musl.so")
fi
exec clang --target=${target_of_clang} "\${options[@]}" "\$@"
CC
chmod +x "$sysroot/cc"
echo "$stamp" >"$sysroot/stamp"
