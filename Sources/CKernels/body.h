// The kernels, once for every instruction set: avx512.c, avx2.c and plain.c include this page between their own
// `products` (the integer sums) and their table of functions. A `lanes` value is one or several registers.
//
// Bits are the same everywhere because every operation is IEEE float32, its order is written out, and the including file
// forbids fused multiply-adds.
//
// What the including file defines before: LINEAR_ROWS, LINEAR_LANES (tile of `linear`), DOT_ROWS, DOT_LANES (tile of float
// products), and
//   products(rows, q, depth, w, sums): sums[i][c] = q[i] · 16 outputs, for c < LINEAR_LANES.

#define DOT_MOST 128   // pieces of a window
#define HEAD 32        // width of an attention head

static INLINE lanes rounded(lanes x) {
  // To nearest, halves to even, for |x| < 2^22: adding 1.5 · 2^23 leaves no room for fractions.
  const float magic = 12582912.0f;
  return (x + magic) - magic;
}

static INLINE lanes least(lanes a, lanes b) { return a < b ? a : b; }
static INLINE lanes most(lanes a, lanes b) { return a > b ? a : b; }
static INLINE ints as_integers(lanes x) { return __builtin_convertvector(x, ints); }
static INLINE lanes as_floats(ints x) { return __builtin_convertvector(x, lanes); }

// Lanes l and l + 8 are added, then l + 4, l + 2, l + 1.
static INLINE float lane_sum(lanes x) {
  lanes8 a = x.lo + x.hi;
  lanes4 b = a.lo + a.hi;
  lanes2 c = b.lo + b.hi;
  return c.x + c.y;
}

static INLINE float lane_most(lanes x) {
  lanes8 a = x.lo > x.hi ? x.lo : x.hi;
  lanes4 b = a.lo > a.hi ? a.lo : a.hi;
  lanes2 c = b.lo > b.hi ? b.lo : b.hi;
  return c.x > c.y ? c.x : c.y;
}

static INLINE lanes exp_lanes(lanes x) {
  lanes t = most(x, (lanes)(-87.0f)) * 1.44269504f;
  lanes n = rounded(t);
  lanes f = t - n;
  lanes p = (lanes)(0.00133335581f);
  p = p * f + 0.00961812911f;
  p = p * f + 0.0555041087f;
  p = p * f + 0.240226507f;
  p = p * f + 0.693147182f;
  p = p * f + 1.0f;
  return (lanes)((ints)p + (as_integers(n) << 23));
}

static INLINE lanes gelu_lanes(lanes x) {
  lanes c = least(most(x, (lanes)(-4.0f)), (lanes)(4.0f));
  lanes u = c * c;
  lanes p = (lanes)(2.25880026e-08f);
  p = p * u + -1.58881585e-06f;
  p = p * u + 4.77636495e-05f;
  p = p * u + -0.000812184997f;
  p = p * u + 0.00876367837f;
  p = p * u + -0.0645543858f;
  p = p * u + 0.397870243f;
  return x * (0.5f + c * p);
}

static void quantise(
    const float *x, int32_t rows, ptrdiff_t stride, int32_t width, uint8_t *q, struct entente_row *how) {
  for (int32_t i = 0; i < rows; i++, x += stride, q += width) {
    lanes low = (lanes)(0.0f), high = (lanes)(0.0f);
    for (int32_t k = 0; k < width; k += 16) {
      lanes v = load(x + k);
      low = least(v, low);
      high = most(v, high);
    }
    float bottom = -lane_most(-low), top = lane_most(high);
    float span = top - bottom > 1e-9f ? top - bottom : 1e-9f;
    float inverse = 127.0f / span;
    lanes zero = rounded((lanes)(-bottom * inverse));
    int32_t z = as_integers(zero)[0];
    how[i].scale = span * (float)(1.0 / 127.0);
    how[i].zero = z;
    for (int32_t k = 0; k < width; k += 16) {
      ints n = as_integers(rounded(load(x + k) * inverse)) + z;
      n = n < 0 ? 0 : n;
      n = n > 127 ? 127 : n;
      store_bytes(q + k, __builtin_convertvector(n, bytes));
    }
  }
}

static INLINE void linear_tile(
    const int rows, const struct entente_linear *l, const int32_t column, const uint8_t *q, const struct entente_row *how,
    const enum entente_activation activation, float *y) {
  ints sums[LINEAR_ROWS][LINEAR_LANES];
  const int8_t *w = l->weight + (size_t)(column & ~63) * l->inputs + (column & 63) * 4;
  products(rows, q, l->inputs, w, sums);
  for (int c = 0; c < LINEAR_LANES; c++) {
    const int32_t at = column + 16 * c;
    const lanes scale = load(l->scale + at), bias = load(l->bias + at);
    const ints sum = load_integers(l->sum + at);
    for (int i = 0; i < rows; i++) {
      lanes v = (as_floats(sums[i][c] - sum * how[i].zero) * scale) * how[i].scale + bias;
      if (activation == ENTENTE_GELU) v = gelu_lanes(v);
      if (activation == ENTENTE_RELU) v = most(v, (lanes)(0.0f));
      store(y + (size_t)i * l->outputs + at, v);
    }
  }
}

static INLINE void linear_columns(
    const struct entente_linear *l, const int32_t column, const uint8_t *q, const struct entente_row *how, int32_t rows,
    const enum entente_activation activation, float *y) {
  const size_t in = l->inputs, out = l->outputs;
  if (rows < LINEAR_ROWS) {
    for (int32_t i = 0; i < rows; i++) linear_tile(1, l, column, q + i * in, how + i, activation, y + i * out);
    return;
  }
  // The last tile goes back over rows that are done, so that all are whole.
  for (int32_t i = 0; i < rows; i += LINEAR_ROWS) {
    const int32_t at = i < rows - LINEAR_ROWS ? i : rows - LINEAR_ROWS;
    linear_tile(LINEAR_ROWS, l, column, q + at * in, how + at, activation, y + at * out);
  }
}

static void linear(
    const struct entente_linear *l, const uint8_t *q, const struct entente_row *how, int32_t rows,
    enum entente_activation activation, float *y) {
  for (int32_t column = 0; column < l->outputs; column += 16 * LINEAR_LANES) {
    switch (activation) {
      case ENTENTE_NONE: linear_columns(l, column, q, how, rows, ENTENTE_NONE, y); break;
      case ENTENTE_GELU: linear_columns(l, column, q, how, rows, ENTENTE_GELU, y); break;
      case ENTENTE_RELU: linear_columns(l, column, q, how, rows, ENTENTE_RELU, y); break;
    }
  }
}

static INLINE void norm_row(float *x, int32_t width, const float *gamma, const float *beta) {
  const float part = 1.0f / (float)width;
  lanes sum = load(x);
  for (int32_t k = 16; k < width; k += 16) sum = sum + load(x + k);
  const float mean = lane_sum(sum) * part;
  lanes d = load(x) - mean;
  lanes squares = d * d;
  for (int32_t k = 16; k < width; k += 16) {
    d = load(x + k) - mean;
    squares = squares + d * d;
  }
  const float inverse = 1.0f / __builtin_elementwise_sqrt(lane_sum(squares) * part + 1e-12f);
  for (int32_t k = 0; k < width; k += 16) {
    store(x + k, ((load(x + k) - mean) * inverse) * load(gamma + k) + load(beta + k));
  }
}

static void norm(float *x, const float *y, int32_t rows, int32_t width, const float *gamma, const float *beta) {
  for (int32_t i = 0; i < rows; i++, x += width, y += width) {
    for (int32_t k = 0; k < width; k += 16) store(x + k, load(x + k) + load(y + k));
    norm_row(x, width, gamma, beta);
  }
}

static void embed(
    const int32_t *id, const int32_t *place, const int32_t *shape, int32_t pieces, int32_t width, const int8_t *table,
    const float *scale, const float *positions, const float *shapes, const float *gamma, const float *beta, float *x) {
  for (int32_t i = 0; i < pieces; i++, x += width) {
    const int8_t *row = table + (size_t)id[i] * width;
    const float *position = positions + (size_t)place[i] * width, *form = shapes + (size_t)shape[i] * width;
    const float by = scale[id[i]];
    for (int32_t k = 0; k < width; k += 16) {
      lanes v = __builtin_convertvector(load_bytes(row + k), lanes) * by + load(position + k);
      store(x + k, v + load(form + k));
    }
    norm_row(x, width, gamma, beta);
  }
}

// b (n rows of `depth`) with its rows in the lanes: t[k][j], rows of `columns`, zeros behind n.
static INLINE void transpose(const float *b, int32_t n, ptrdiff_t stride, int32_t depth, float *t, int32_t columns) {
  for (int32_t j = 0; j < n; j++, b += stride) {
    for (int32_t k = 0; k < depth; k++) t[(size_t)k * columns + j] = b[k];
  }
  for (int32_t j = n; j < ((n + 15) & ~15); j++) {
    for (int32_t k = 0; k < depth; k++) t[(size_t)k * columns + j] = 0.0f;
  }
}

static INLINE void dot_tile(
    const int rows, const int wide, const float *a, ptrdiff_t stride, const float *t, const int32_t columns, const int32_t depth,
    float *s, const ptrdiff_t s_stride) {
  lanes sums[DOT_ROWS][DOT_LANES];
  for (int i = 0; i < rows; i++) {
    for (int c = 0; c < wide; c++) sums[i][c] = load(t + 16 * c) * a[i * stride];
  }
  for (int32_t k = 1; k < depth; k++) {
    const float *row = t + (size_t)k * columns;
    for (int i = 0; i < rows; i++) {
      const float x = a[i * stride + k];
      for (int c = 0; c < wide; c++) sums[i][c] = sums[i][c] + load(row + 16 * c) * x;
    }
  }
  for (int i = 0; i < rows; i++) {
    for (int c = 0; c < wide; c++) store(s + i * s_stride + 16 * c, sums[i][c]);
  }
}

static INLINE void dot_rows(
    const int rows, const float *a, ptrdiff_t stride, const float *t, const int32_t columns, const int32_t n,
    const int32_t depth, float *s, const ptrdiff_t s_stride) {
  int32_t j = 0;
  for (; j + 16 * DOT_LANES <= n; j += 16 * DOT_LANES) {
    dot_tile(rows, DOT_LANES, a, stride, t + j, columns, depth, s + j, s_stride);
  }
  for (; j < n; j += 16) dot_tile(rows, 1, a, stride, t + j, columns, depth, s + j, s_stride);
}

static void dots(
    const float *a, int32_t rows, ptrdiff_t a_stride, const float *b, int32_t n, ptrdiff_t b_stride, int32_t depth,
    float *scratch, float *s, int32_t columns) {
  transpose(b, n, b_stride, depth, scratch, columns);
  if (rows < DOT_ROWS) {
    for (int32_t i = 0; i < rows; i++) {
      dot_rows(1, a + i * a_stride, a_stride, scratch, columns, n, depth, s + (size_t)i * columns, columns);
    }
    return;
  }
  for (int32_t i = 0; i < rows; i += DOT_ROWS) {
    const int32_t at = i < rows - DOT_ROWS ? i : rows - DOT_ROWS;
    dot_rows(DOT_ROWS, a + at * a_stride, a_stride, scratch, columns, n, depth, s + (size_t)at * columns, columns);
  }
}

// Scores of one row made into weights, of which 1 / the answer is the sum.
static INLINE float soften(float *s, int32_t n) {
  const int32_t whole = n & ~15, rest = n & 15;
  const ints place = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const ints inside = place < rest;
  lanes high = (lanes)(-__builtin_inff());
  for (int32_t j = 0; j < whole; j += 16) high = most(load(s + j), high);
  if (rest) high = most(inside ? load(s + whole) : high, high);
  const float top = lane_most(high);
  lanes sum = (lanes)(0.0f);
  for (int32_t j = 0; j < whole; j += 16) {
    lanes p = exp_lanes(load(s + j) - top);
    store(s + j, p);
    sum = j ? sum + p : p;
  }
  if (rest) {
    lanes p = exp_lanes((inside ? load(s + whole) : (lanes)(top)) - top);
    p = inside ? p : (lanes)(0.0f);
    store(s + whole, p);
    sum = whole ? sum + p : p;
  }
  return 1.0f / lane_sum(sum);
}

// Rows of one head: `keys` transposed, `values` one row of HEAD behind the other.
static INLINE void attend(
    const int rows, const float *q, ptrdiff_t stride, const float *keys, const float *values, int32_t n, float *context,
    ptrdiff_t width) {
  float s[DOT_ROWS][DOT_MOST];
  float by[DOT_ROWS];
  dot_rows(rows, q, stride, keys, DOT_MOST, n, HEAD, s[0], DOT_MOST);
  for (int i = 0; i < rows; i++) by[i] = soften(s[i], n);
  lanes low[DOT_ROWS], high[DOT_ROWS];
  for (int i = 0; i < rows; i++) {
    low[i] = load(values) * s[i][0];
    high[i] = load(values + 16) * s[i][0];
  }
  for (int32_t j = 1; j < n; j++) {
    const lanes a = load(values + j * HEAD), b = load(values + j * HEAD + 16);
    for (int i = 0; i < rows; i++) {
      low[i] = low[i] + a * s[i][j];
      high[i] = high[i] + b * s[i][j];
    }
  }
  for (int i = 0; i < rows; i++) {
    store(context + i * width, low[i] * by[i]);
    store(context + i * width + 16, high[i] * by[i]);
  }
}

static void attention(const float *qkv, int32_t pieces, int32_t width, float *context) {
  float keys[HEAD * DOT_MOST], values[HEAD * DOT_MOST];
  const ptrdiff_t stride = 3 * (ptrdiff_t)width;
  for (int32_t h = 0; h < width; h += HEAD) {
    const float *q = qkv + h;
    transpose(q + width, pieces, stride, HEAD, keys, DOT_MOST);
    // Side by side, because at their distance in `qkv` the values of a window fall into few sets of the first cache.
    for (int32_t j = 0; j < pieces; j++) {
      const float *v = q + 2 * width + j * stride;
      store(values + j * HEAD, load(v));
      store(values + j * HEAD + 16, load(v + 16));
    }
    if (pieces < DOT_ROWS) {
      for (int32_t i = 0; i < pieces; i++) {
        attend(1, q + i * stride, stride, keys, values, pieces, context + (size_t)i * width + h, width);
      }
      continue;
    }
    for (int32_t i = 0; i < pieces; i += DOT_ROWS) {
      const int32_t at = i < pieces - DOT_ROWS ? i : pieces - DOT_ROWS;
      attend(DOT_ROWS, q + at * stride, stride, keys, values, pieces, context + (size_t)at * width + h, width);
    }
  }
}

static void exp_all(const float *x, int32_t count, float *y) {
  for (int32_t i = 0; i < count; i += 16) store(y + i, exp_lanes(load(x + i)));
}

static void gelu_all(const float *x, int32_t count, float *y) {
  for (int32_t i = 0; i < count; i += 16) store(y + i, gelu_lanes(load(x + i)));
}

#define KERNELS(variant)                                                                                         \
  const struct entente_kernels entente_kernels_##variant = {#variant, quantise, linear,  embed,   norm,          \
                                                            attention, dots,    exp_all, gelu_all}
