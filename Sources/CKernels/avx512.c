// AVX-512 with VNNI: 64 products an instruction.

#if defined(__x86_64__)

#include "lanes.h"
#include <immintrin.h>

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

// 24 sums, 4 rows of weights and what is spread over the lanes fill the 32 registers.
#define LINEAR_ROWS 6
#define LINEAR_LANES 4
#define DOT_ROWS 6
#define DOT_LANES 4

static INLINE void products(
    const int rows, const uint8_t *q, const int32_t depth, const int8_t *w, ints sums[LINEAR_ROWS][LINEAR_LANES]) {
  __m512i s[LINEAR_ROWS][LINEAR_LANES];
  for (int i = 0; i < rows; i++) {
    for (int c = 0; c < LINEAR_LANES; c++) s[i][c] = _mm512_setzero_si512();
  }
  for (int32_t k = 0; k < depth; k += 4, w += 256) {
    __m512i weights[LINEAR_LANES];
    for (int c = 0; c < LINEAR_LANES; c++) weights[c] = _mm512_loadu_si512(w + 64 * c);
    for (int i = 0; i < rows; i++) {
      int32_t four;
      memcpy(&four, q + (size_t)i * depth + k, 4);
      const __m512i x = _mm512_set1_epi32(four);
      for (int c = 0; c < LINEAR_LANES; c++) s[i][c] = _mm512_dpbusd_epi32(s[i][c], x, weights[c]);
    }
  }
  for (int i = 0; i < rows; i++) {
    for (int c = 0; c < LINEAR_LANES; c++) sums[i][c] = (ints)s[i][c];
  }
}

#include "body.h"

KERNELS(avx512);

#pragma clang attribute pop

#endif
