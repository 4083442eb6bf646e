/* musl's header with bionic's name for wide offsets. */
#include_next <sys/mman.h>
__typeof__(mmap) mmap __asm__("mmap64");
