/* musl's header with bionic's numbers, and on 32 bits with its names for wide offsets. */
#include_next <unistd.h>

#undef _SC_PAGESIZE
#undef _SC_PAGE_SIZE
#define _SC_PAGESIZE 0x27
#define _SC_PAGE_SIZE 0x28

#if __SIZEOF_POINTER__ == 4
__typeof__(lseek) lseek __asm__("lseek64");
__typeof__(ftruncate) ftruncate __asm__("ftruncate64");
__typeof__(pread) pread __asm__("pread64");
__typeof__(pwrite) pwrite __asm__("pwrite64");
#endif
