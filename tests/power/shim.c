/*
 * Stands between a process and the disk, for tests of durability (LD_PRELOAD).
 *
 * ROUGHCHECK_DISK   the folder that is watched
 * ROUGHCHECK_TRACE  a file that gets every change below that folder, and everything that goes to standard output, in order
 * ROUGHCHECK_FAULT  full:K  from the Kth write on there is no space for a file to grow; sync:K  from the Kth synchronisation on it fails;
 *                   write:K from the Kth write on it fails
 *
 * A record of the trace: one letter, the length of the path (4 bytes), the path, an offset (8), the length of the data (4),
 * the data; numbers in the order of bytes of the machine. W write, T truncate to offset, S sync, R rename (data is the new
 * path), U unlink, C create, A a piece of standard output.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 4096

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char *paths[FILES];
static int trace = -1;
static long writes, syncs;
static char fault;
static long fault_from;

#define REAL(type, name, ...)                                                                                          \
    static type (*real)(__VA_ARGS__);                                                                                  \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t plain_write(int fd, const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    return real(fd, data, length);
}

static void begin(void) __attribute__((constructor));
static void begin(void) {
    const char *path = getenv("ROUGHCHECK_TRACE");
    if (path) {
        REAL(int, "open", const char *, int, ...);
        trace = real(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    const char *wanted = getenv("ROUGHCHECK_FAULT");
    if (wanted) {
        fault = wanted[0];
        const char *from = strchr(wanted, ':');
        fault_from = from ? atol(from + 1) : 1;
    }
}

static void note(char kind, const char *path, uint64_t offset, const void *data, uint32_t length) {
    if (trace < 0) return;
    uint32_t name = (uint32_t)strlen(path);
    size_t size = 1 + 4 + name + 8 + 4 + length;
    char *record = malloc(size), *at = record;
    if (!record) abort();
    *at++ = kind;
    memcpy(at, &name, 4), at += 4;
    memcpy(at, path, name), at += name;
    memcpy(at, &offset, 8), at += 8;
    memcpy(at, &length, 4), at += 4;
    if (length) memcpy(at, data, length);
    if (plain_write(trace, record, size) != (ssize_t)size) abort();
    free(record);
}

/* The path below the watched folder; none where it lies elsewhere. */
static const char *watched(const char *path, char *absolute) {
    const char *folder = getenv("ROUGHCHECK_DISK");
    if (!folder || !path) return NULL;
    if (path[0] == '/') {
        snprintf(absolute, PATH_MAX, "%s", path);
    } else {
        char here[PATH_MAX];
        if (!getcwd(here, sizeof here)) return NULL;
        snprintf(absolute, PATH_MAX, "%.2000s/%.2000s", here, path);
    }
    size_t length = strlen(folder);
    if (strncmp(absolute, folder, length) != 0 || absolute[length] != '/') return NULL;
    return absolute + length + 1;
}

static const char *of(int fd) { return fd >= 0 && fd < FILES ? paths[fd] : NULL; }

static int opened(int fd, const char *path, int flags) {
    char absolute[PATH_MAX];
    const char *name = watched(path, absolute);
    if (fd < 0 || fd >= FILES) return fd;
    pthread_mutex_lock(&turn);
    free(paths[fd]);
    paths[fd] = name ? strdup(name) : NULL;
    if (name && (flags & O_CREAT)) note('C', name, 0, NULL, 0);
    if (name && (flags & O_TRUNC)) note('T', name, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
    return fd;
}

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...) {                                                                       \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        mode_t mode = va_arg(rest, mode_t);                                                                            \
        va_end(rest);                                                                                                  \
        REAL(int, #name, const char *, int, ...);                                                                      \
        return opened(real(path, flags, mode), path, flags);                                                           \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                   \
    int name(int folder, const char *path, int flags, ...) {                                                           \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        mode_t mode = va_arg(rest, mode_t);                                                                            \
        va_end(rest);                                                                                                  \
        REAL(int, #name, int, const char *, int, ...);                                                                 \
        return opened(real(folder, path, flags, mode), path, flags);                                                   \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    pthread_mutex_lock(&turn);
    if (fd >= 0 && fd < FILES) {
        free(paths[fd]);
        paths[fd] = NULL;
    }
    pthread_mutex_unlock(&turn);
    REAL(int, "close", int);
    return real(fd);
}

/* Whether the disk refuses this write. A full one takes what lies within a file as it is. */
static int refused(int fd, off64_t end) {
    struct stat64 file;
    if (!of(fd)) return 0;
    writes++;
    if (fault != 'f' && fault != 'w') return 0;
    if (writes < fault_from) return 0;
    if (fault == 'f' && fstat64(fd, &file) == 0 && end <= file.st_size) return 0;
    errno = fault == 'f' ? ENOSPC : EIO;
    return 1;
}

static ssize_t written(int fd, off64_t offset, const void *data, ssize_t length) {
    const char *name = of(fd);
    if (length > 0 && name) note('W', name, (uint64_t)offset, data, (uint32_t)length);
    if (length > 0 && fd == 1) note('A', "", 0, data, (uint32_t)length);
    return length;
}

ssize_t write(int fd, const void *data, size_t length) {
    if (!of(fd) && fd != 1) return plain_write(fd, data, length);
    pthread_mutex_lock(&turn);
    ssize_t result = -1;
    off64_t offset = of(fd) ? lseek64(fd, 0, SEEK_CUR) : 0;
    if (!refused(fd, offset + (off64_t)length)) {
        result = plain_write(fd, data, length);
        int kept = errno;
        written(fd, offset, data, result);
        errno = kept;
    }
    pthread_mutex_unlock(&turn);
    return result;
}

#define PWRITE(name, offset_type)                                                                                      \
    ssize_t name(int fd, const void *data, size_t length, offset_type offset) {                                        \
        REAL(ssize_t, #name, int, const void *, size_t, offset_type);                                                  \
        if (!of(fd)) return real(fd, data, length, offset);                                                            \
        pthread_mutex_lock(&turn);                                                                                     \
        ssize_t result = -1;                                                                                           \
        if (!refused(fd, (off64_t)offset + (off64_t)length)) result = written(fd, offset, data, real(fd, data, length, offset));                      \
        pthread_mutex_unlock(&turn);                                                                                   \
        return result;                                                                                                 \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    if (!of(fd) && fd != 1) return real(fd, parts, count);
    ssize_t sum = 0;
    for (int at = 0; at < count; at++) {
        ssize_t one = write(fd, parts[at].iov_base, parts[at].iov_len);
        if (one < 0) return sum ? sum : one;
        sum += one;
        if ((size_t)one < parts[at].iov_len) break;
    }
    return sum;
}

#define TRUNCATE(name, offset_type)                                                                                    \
    int name(int fd, offset_type length) {                                                                             \
        REAL(int, #name, int, offset_type);                                                                            \
        pthread_mutex_lock(&turn);                                                                                     \
        int result = real(fd, length);                                                                                 \
        if (result == 0 && of(fd)) note('T', of(fd), (uint64_t)length, NULL, 0);                                       \
        pthread_mutex_unlock(&turn);                                                                                   \
        return result;                                                                                                 \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                                                                                     \
    int name(int fd) {                                                                                                 \
        REAL(int, #name, int);                                                                                         \
        const char *path = of(fd);                                                                                     \
        if (!path) return real(fd);                                                                                    \
        pthread_mutex_lock(&turn);                                                                                     \
        int result = -1;                                                                                               \
        syncs++;                                                                                                       \
        if (fault == 's' && syncs >= fault_from) {                                                                     \
            errno = EIO;                                                                                               \
        } else {                                                                                                       \
            result = real(fd);                                                                                         \
            if (result == 0) note('S', path, 0, NULL, 0);                                                              \
        }                                                                                                              \
        pthread_mutex_unlock(&turn);                                                                                   \
        return result;                                                                                                 \
    }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    char one[PATH_MAX], other[PATH_MAX];
    const char *old = watched(from, one), *new = watched(to, other);
    int result = real(from, to);
    pthread_mutex_lock(&turn);
    if (result == 0 && old && new) note('R', old, 0, new, (uint32_t)strlen(new));
    pthread_mutex_unlock(&turn);
    return result;
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    char absolute[PATH_MAX];
    const char *name = watched(path, absolute);
    int result = real(path);
    pthread_mutex_lock(&turn);
    if (result == 0 && name) note('U', name, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
    return result;
}
