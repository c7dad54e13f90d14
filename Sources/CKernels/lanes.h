// Sixteen numbers at a time, in whatever registers the including file's instruction set has.

#include <CKernels.h>
#include <string.h>

// Vectors are passed between functions that are all inlined: there is no calling convention to keep.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE inline __attribute__((always_inline))

typedef float lanes __attribute__((ext_vector_type(16)));
typedef float lanes8 __attribute__((ext_vector_type(8)));
typedef float lanes4 __attribute__((ext_vector_type(4)));
typedef float lanes2 __attribute__((ext_vector_type(2)));
typedef int32_t ints __attribute__((ext_vector_type(16)));
typedef uint8_t bytes __attribute__((ext_vector_type(16)));
typedef int8_t signed_bytes __attribute__((ext_vector_type(16)));

// The same, anywhere in memory.
typedef lanes loose_lanes __attribute__((aligned(4), may_alias));
typedef ints loose_ints __attribute__((aligned(4), may_alias));
typedef bytes loose_bytes __attribute__((aligned(1), may_alias));
typedef signed_bytes loose_signed_bytes __attribute__((aligned(1), may_alias));

#define load(p) ((lanes) * (const loose_lanes *)(p))
#define store(p, v) (*(loose_lanes *)(p) = (v))
#define load_integers(p) ((ints) * (const loose_ints *)(p))
#define load_bytes(p) ((signed_bytes) * (const loose_signed_bytes *)(p))
#define store_bytes(p, v) (*(loose_bytes *)(p) = (v))
