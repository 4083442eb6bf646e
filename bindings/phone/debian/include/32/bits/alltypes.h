/* In bionic on 32 bits time is 32 bits wide, and no name stands for another. */
#if defined(__NEED_time_t) && !defined(__DEFINED_time_t)
typedef long time_t;
#define __DEFINED_time_t
#endif
#if defined(__NEED_suseconds_t) && !defined(__DEFINED_suseconds_t)
typedef long suseconds_t;
#define __DEFINED_suseconds_t
#endif

#include_next <bits/alltypes.h>

#undef _REDIR_TIME64
#define _REDIR_TIME64 0
