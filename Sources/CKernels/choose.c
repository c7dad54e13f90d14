// Which kernels this machine runs.

#include <CKernels.h>
#include <string.h>

extern const struct entente_kernels entente_kernels_plain;

#if defined(__x86_64__)
extern const struct entente_kernels entente_kernels_avx512, entente_kernels_avx2;

static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
}

static bool has_avx2(void) { return __builtin_cpu_supports("avx2"); }
#endif

const struct entente_kernels *entente_kernels_named(const char *name) {
#if defined(__x86_64__)
  if (strcmp(name, "avx512") == 0) return has_avx512() ? &entente_kernels_avx512 : NULL;
  if (strcmp(name, "avx2") == 0) return has_avx2() ? &entente_kernels_avx2 : NULL;
#endif
  return strcmp(name, "plain") == 0 ? &entente_kernels_plain : NULL;
}

const struct entente_kernels *entente_kernels_best(void) {
#if defined(__x86_64__)
  if (has_avx512()) return &entente_kernels_avx512;
  if (has_avx2()) return &entente_kernels_avx2;
#endif
  return &entente_kernels_plain;
}
