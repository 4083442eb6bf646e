/* What a program brings along so that Android's library can run on musl: bionic's names, and its numbers. */
#include <errno.h>
#include <sys/auxv.h>

int *__errno(void) {
    return &errno;
}

/* musl counts the questions otherwise; these two are asked. */
long sysconf(int name) {
    switch (name) {
    case 0x27: /* _SC_PAGESIZE */
    case 0x28:
        return (long)getauxval(AT_PAGESZ);
    case 0x60: /* _SC_NPROCESSORS_CONF */
    case 0x61:
        return 1;
    default:
        errno = EINVAL;
        return -1;
    }
}

/* No property is set. */
int __system_property_get(const char *name, char *value) {
    (void)name;
    value[0] = '\0';
    return 0;
}
