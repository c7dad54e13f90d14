// AVX2: 32 products in three instructions. Sums of two products of 7 and 8 bits fit the 16 bits of `maddubs`.

#if defined(__x86_64__)

#include "lanes.h"
#include <immintrin.h>

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

// A `lanes` is two registers of 16.
#define LINEAR_ROWS 4
#define LINEAR_LANES 1
#define DOT_ROWS 4
#define DOT_LANES 1

static INLINE void products(
    const int rows, const uint8_t *q, const int32_t depth, const int8_t *w, ints sums[LINEAR_ROWS][LINEAR_LANES]) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i low[LINEAR_ROWS], high[LINEAR_ROWS];
  for (int i = 0; i < rows; i++) low[i] = high[i] = _mm256_setzero_si256();
  for (int32_t k = 0; k < depth; k += 4, w += 256) {
    const __m256i a = _mm256_loadu_si256((const __m256i *)w), b = _mm256_loadu_si256((const __m256i *)(w + 32));
    for (int i = 0; i < rows; i++) {
      int32_t four;
      memcpy(&four, q + (size_t)i * depth + k, 4);
      const __m256i x = _mm256_set1_epi32(four);
      low[i] = _mm256_add_epi32(low[i], _mm256_madd_epi16(_mm256_maddubs_epi16(x, a), ones));
      high[i] = _mm256_add_epi32(high[i], _mm256_madd_epi16(_mm256_maddubs_epi16(x, b), ones));
    }
  }
  for (int i = 0; i < rows; i++) {
    memcpy(&sums[i][0], &low[i], 32);
    memcpy((char *)&sums[i][0] + 32, &high[i], 32);
  }
}

#include "body.h"

KERNELS(avx2);

#pragma clang attribute pop

#endif
