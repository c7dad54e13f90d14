// Plain C, for every machine; on ARM the compiler makes NEON of it.

#include "lanes.h"

#pragma STDC FP_CONTRACT OFF

#define LINEAR_ROWS 4
#define LINEAR_LANES 1
#define DOT_ROWS 4
#define DOT_LANES 1

typedef int16_t shorts __attribute__((ext_vector_type(16)));
typedef int8_t fours __attribute__((ext_vector_type(64)));
typedef fours loose_fours __attribute__((aligned(1), may_alias));

static INLINE void products(
    const int rows, const uint8_t *q, const int32_t depth, const int8_t *w, ints sums[LINEAR_ROWS][LINEAR_LANES]) {
  for (int i = 0; i < rows; i++) sums[i][0] = 0;
  for (int32_t k = 0; k < depth; k += 4, w += 256) {
    const fours all = *(const loose_fours *)w;
    // The first weights of all sixteen outputs, the second, …: a product of 7 and 8 bits, and the sum of two, fit 16 bits.
    const fours half = __builtin_shufflevector(
        all, all, 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41, 45, 49,
        53, 57, 61, 2, 6, 10, 14, 18, 22, 26, 30, 34, 38, 42, 46, 50, 54, 58, 62, 3, 7, 11, 15, 19, 23, 27, 31, 35, 39, 43, 47,
        51, 55, 59, 63);
    const shorts a = __builtin_convertvector(half.lo.lo, shorts), b = __builtin_convertvector(half.lo.hi, shorts),
                 c = __builtin_convertvector(half.hi.lo, shorts), d = __builtin_convertvector(half.hi.hi, shorts);
    for (int i = 0; i < rows; i++) {
      const uint8_t *x = q + (size_t)i * depth + k;
      const shorts first = a * (int16_t)x[0] + b * (int16_t)x[1], second = c * (int16_t)x[2] + d * (int16_t)x[3];
      sums[i][0] += __builtin_convertvector(first, ints) + __builtin_convertvector(second, ints);
    }
  }
}

#include "body.h"

KERNELS(plain);
