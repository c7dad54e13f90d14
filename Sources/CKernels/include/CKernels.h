// The engine's arithmetic, in several versions that answer the same bits.
//
// What each function computes, with its order of operations, is written in Sources/Language/Engine/README.md, section 5.
// All matrices are row-major. Widths of vectors are multiples of 16, `outputs` of a linear of 64.

#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// How one row of numbers was quantised: x ≈ (q − zero) · scale.
struct entente_row {
  float scale;
  int32_t zero;
};

// A linear as the kernels read it: weights in panels of 64 outputs (see entente_pack), the rest padded to `outputs`.
struct entente_linear {
  int32_t inputs, outputs;
  const int8_t *weight;
  const float *scale;
  const float *bias;
  const int32_t *sum;
};

enum entente_activation { ENTENTE_NONE, ENTENTE_GELU, ENTENTE_RELU };

struct entente_kernels {
  const char *name;

  // q, how = x quantised row by row; its rows are `stride` apart.
  void (*quantise)(
      const float *x, int32_t rows, ptrdiff_t stride, int32_t width, uint8_t *q, struct entente_row *how);

  // y = activation(linear(x)) for quantised x.
  void (*linear)(
      const struct entente_linear *linear, const uint8_t *q, const struct entente_row *how, int32_t rows,
      enum entente_activation activation, float *y);

  // x = norm((table[id] · scale[id] + positions[place]) + shapes[shape]) for every piece.
  void (*embed)(
      const int32_t *id, const int32_t *place, const int32_t *shape, int32_t pieces, int32_t width, const int8_t *table,
      const float *scale, const float *positions, const float *shapes, const float *gamma, const float *beta, float *x);

  // x = norm(x + y).
  void (*norm)(float *x, const float *y, int32_t rows, int32_t width, const float *gamma, const float *beta);

  // Attention of one window of at most 128 pieces; heads are 32 wide. `qkv` has 3 · width columns, `context` width.
  void (*attention)(const float *qkv, int32_t pieces, int32_t width, float *context);

  // s[i][j] = a[i] · b[j]; a row of `s` is `columns` long, columns ≥ n rounded up to 16. `scratch` holds depth · columns.
  void (*dots)(
      const float *a, int32_t rows, ptrdiff_t a_stride, const float *b, int32_t n, ptrdiff_t b_stride, int32_t depth,
      float *scratch, float *s, int32_t columns);

  // y = exp(x) for x ≤ 0, and y = gelu(x); count is a multiple of 16. The heads and the tests use them.
  void (*exp)(const float *x, int32_t count, float *y);
  void (*gelu)(const float *x, int32_t count, float *y);
};

// The kernels of this name: `avx512`, `avx2` or `plain`; null where the machine cannot run them.
const struct entente_kernels *_Nullable entente_kernels_named(const char *name);

// The fastest kernels of this machine.
const struct entente_kernels *entente_kernels_best(void);

// Lays the weights of a linear (outputs × inputs, row-major) out in panels of 64 outputs: in a panel, for every four inputs,
// the four weights of each output. `packed` holds outputs rounded up to 64, times inputs.
void entente_pack(const int8_t *weight, int32_t outputs, int32_t inputs, int8_t *packed);

#pragma clang assume_nonnull end

#endif
