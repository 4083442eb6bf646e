/* Loads the library as an app's process does, is its host, and calls it: a station on the disk, a check in its journal, a
 * mistake that comes back as an error, a defect that comes back as one too.
 *
 *     load LIBRARY FOLDER all|no-photo */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>

/* uniffi's C types, contract version 30. */
typedef struct { uint64_t capacity, length; uint8_t *data; } Buffer;
typedef struct { int8_t code; Buffer error; } Status;
typedef struct { int32_t length; const uint8_t *data; } Bytes;
enum { CONTRACT = 30, SUCCESS = 0, ERROR = 1, DEFECT = 2 };

static void *library;

static void *name(const char *text) {
    void *found = dlsym(library, text);
    if (!found) {
        printf("FAILED: no %s\n", text);
        exit(1);
    }
    return found;
}

/* CALL(result, "name after the prefix", argument types) gives the function, ready to be called. */
#define CALL(result, text, ...) ((result(*)(__VA_ARGS__))name("uniffi_roughcheck_ffi_" text))

static int checks;
#define CHECK(condition)                                         \
    do {                                                         \
        if (!(condition)) {                                      \
            printf("FAILED (line %d): %s: status %d ", __LINE__, #condition, status.code); \
            fwrite(status.error.data, 1, status.error.length, stdout); \
            exit(1);                                             \
        }                                                        \
        checks++;                                                \
    } while (0)

static Buffer buffer(const void *data, size_t length) {
    Status status = {0};
    Buffer made = ((Buffer(*)(uint64_t, Status *))name("ffi_roughcheck_ffi_rustbuffer_alloc"))(length, &status);
    memcpy(made.data, data, length);
    made.length = length;
    return made;
}

static Buffer text(const char *value) { return buffer(value, strlen(value)); }

static void drop(Buffer value) {
    Status status = {0};
    ((void (*)(Buffer, Status *))name("ffi_roughcheck_ffi_rustbuffer_free"))(value, &status);
}

static int contains(Buffer value, const char *wanted) {
    size_t length = strlen(wanted);
    for (uint64_t at = 0; at + length <= value.length; at++)
        if (!memcmp(value.data + at, wanted, length)) return 1;
    return 0;
}

/* The host: what an app supplies, each as a table of functions. Handles of hosts are odd. */
static uint64_t signer;
static int saved;

static void host_free(uint64_t handle) { (void)handle; }
static uint64_t host_clone(uint64_t handle) { return handle; }
static void now(uint64_t handle, int64_t *out, Status *status) { *out = 1772359200; }
static void random_bytes(uint64_t handle, int32_t count, Buffer *out, Status *status) {
    uint8_t made[4 + 4096] = {0, 0, (uint8_t)(count >> 8), (uint8_t)count};
    for (int32_t at = 0; at < count && at < 4096; at++) made[4 + at] = (uint8_t)(at * 37 + 11);
    *out = buffer(made, 4 + (size_t)count);
}
static void sealing_key(uint64_t handle, Buffer *out, Status *status) {
    uint8_t made[4 + 32] = {0, 0, 0, 32, 9};
    *out = buffer(made, sizeof made);
}
static void none(uint64_t handle, Buffer *out, Status *status) { *out = buffer("", 1); }
static void save(uint64_t handle, Buffer head, void *out, Status *status) {
    saved++;
    drop(head);
}
static uint64_t clone_of(const char *function, uint64_t handle) {
    Status status = {0};
    return ((uint64_t(*)(uint64_t, Status *))name(function))(handle, &status);
}
/* The key is the library's own, asked by way of the host: bytes cross in both directions. */
static void public_key(uint64_t handle, Buffer *out, Status *status) {
    uint64_t key = clone_of("uniffi_roughcheck_ffi_fn_clone_softwaresigner", signer);
    *out = CALL(Buffer, "fn_method_softwaresigner_public_key", uint64_t, Status *)(key, status);
}
static void sign(uint64_t handle, Buffer message, Buffer *out, Status *status) {
    uint64_t key = clone_of("uniffi_roughcheck_ffi_fn_clone_softwaresigner", signer);
    *out = CALL(Buffer, "fn_method_softwaresigner_sign", uint64_t, Buffer, Status *)(key, message, status);
}
static void take_over(uint64_t handle, int8_t *out, Status *status) { *out = 0; }

static void install_host(void) {
    static const void *clock[] = {host_free, host_clone, now};
    static const void *entropy[] = {host_free, host_clone, random_bytes};
    static const void *sealing[] = {host_free, host_clone, sealing_key};
    static const void *head[] = {host_free, host_clone, none, save};
    static const void *key[] = {host_free, host_clone, public_key, sign, none, none, take_over};
    CALL(void, "fn_init_callback_vtable_deviceclock", const void *)(clock);
    CALL(void, "fn_init_callback_vtable_entropy", const void *)(entropy);
    CALL(void, "fn_init_callback_vtable_sealingkey", const void *)(sealing);
    CALL(void, "fn_init_callback_vtable_lasthead", const void *)(head);
    CALL(void, "fn_init_callback_vtable_devicesigner", const void *)(key);
}

static uint64_t open_station(const char *folder, Status *status) {
    static const uint8_t handles[5 * 8] = {[7] = 1, [15] = 3, [23] = 5, [31] = 7, [39] = 9};
    return CALL(uint64_t, "fn_constructor_station_open", Buffer, Buffer, Status *)(
        text(folder), buffer(handles, sizeof handles), status);
}

static uint64_t clone_station(uint64_t station) { return clone_of("uniffi_roughcheck_ffi_fn_clone_station", station); }

static void init(const char *folder, Buffer post, const char *root, Status *status) {
    CALL(void, "fn_func_init_station", Buffer, Buffer, Buffer, Status *)(text(folder), post, buffer(root, 1 + (root[0] ? 6 : 0)), status);
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    const char *folder = argv[2];
    int reads_images = !strcmp(argv[3], "all");
    library = dlopen(argv[1], RTLD_NOW);
    if (!library) {
        puts(dlerror());
        return 1;
    }
    Status status = {0};
    CHECK(((uint32_t(*)(void))name("ffi_roughcheck_ffi_uniffi_contract_version"))() == CONTRACT);
    Buffer version = CALL(Buffer, "fn_func_library_version", Status *)(&status);
    CHECK(status.code == SUCCESS && version.length >= 5);

    uint8_t seed[4 + 32] = {0, 0, 0, 32, 7};
    signer = CALL(uint64_t, "fn_constructor_softwaresigner_new", Buffer, Status *)(buffer(seed, sizeof seed), &status);
    CHECK(status.code == SUCCESS && signer);
    install_host();

    /* Post { country: "EU", name: "A", procedure: Import }, and a root that is none. */
    static const char post[] = "\0\0\0\2EU\0\0\0\1A\0\0\0\1";
    init(folder, buffer(post, sizeof post - 1), "\1\0\0\0\2zz", &status);
    CHECK(status.code == ERROR && contains(status.error, "argument"));
    drop(status.error);

    /* A post that is cut off: the binding panics over it, and the panic unwinds into a status. */
    status = (Status){0};
    init(folder, buffer(post, 3), "", &status);
    CHECK(status.code == DEFECT && status.error.length);
    drop(status.error);

    status = (Status){0};
    init(folder, buffer(post, sizeof post - 1), "", &status);
    CHECK(status.code == SUCCESS);
    uint64_t station = open_station(folder, &status);
    CHECK(status.code == SUCCESS && station);
    /* The folder is locked against every other process: Android's ways of locking are not everywhere the same. */
    char path[4096];
    snprintf(path, sizeof path, "%s/lock", folder);
    int lock = open(path, O_RDWR);
    CHECK(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == -1);

    /* Nothing shown, the number typed: a check that stands in the journal, whose head is signed. */
    static const char input[] = "\0\0\0\3";
    static const char options[] = "\1\0\0\0\4KP12\0\0\0\0\0\0\0\2en";
    status = (Status){0};
    Buffer report = CALL(Buffer, "fn_method_station_check", uint64_t, Buffer, Buffer, Buffer, Status *)(
        clone_station(station), buffer(input, sizeof input - 1), buffer("", 1), buffer(options, sizeof options - 1), &status);
    CHECK(status.code == SUCCESS && report.length > 100);
    CHECK(saved > 0);
    drop(report);

    /* Closed and opened again, all is there. */
    CALL(void, "fn_free_station", uint64_t, Status *)(station, &status);
    station = open_station(folder, &status);
    CHECK(status.code == SUCCESS && station);
    Buffer state = CALL(Buffer, "fn_method_station_verify", uint64_t, Status *)(clone_station(station), &status);
    CHECK(status.code == SUCCESS && state.length > 0);
    drop(state);

    /* A grey frame of a camera: read, or refused by a build that reads no images. */
    static uint8_t frame[64 * 64];
    uint64_t reader = CALL(uint64_t, "fn_constructor_framereader_new", Status *)(&status);
    Buffer look = CALL(Buffer, "fn_method_framereader_look", uint64_t, Bytes, int32_t, int32_t, int32_t, Status *)(
        reader, (Bytes){sizeof frame, frame}, 64, 64, 64, &status);
    if (reads_images)
        CHECK(status.code == SUCCESS && look.length > 0);
    else
        CHECK(status.code == ERROR && contains(status.error, "not-built"));

    printf("%d calls answered as they should\n", checks);
    return 0;
}
