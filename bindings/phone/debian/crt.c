/* What the NDK's crtbegin_so.o brings, and the one name of glibc in Debian's unwinder. */
#include <stdarg.h>
#include <stdio.h>

__attribute__((visibility("hidden"))) void *__dso_handle = &__dso_handle;

__attribute__((visibility("hidden"))) int __fprintf_chk(FILE *file, int flag, const char *format, ...) {
    va_list arguments;
    (void)flag;
    va_start(arguments, format);
    int written = vfprintf(file, format, arguments);
    va_end(arguments);
    return written;
}
