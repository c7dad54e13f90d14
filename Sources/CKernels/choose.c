// Which kernels this machine runs.

#include <CKernels.h>
#include <string.h>

extern const struct entente_kernels entente_kernels_plain;
#if defined(__x86_64__)
extern const struct entente_kernels entente_kernels_avx512, entente_kernels_avx2;
#endif

const struct entente_kernels *entente_kernels(const char *name) {
#if defined(__x86_64__)
  const bool any = name == NULL;
  if (any || strcmp(name, "avx512") == 0) {
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni"))
      return &entente_kernels_avx512;
  }
  if (any || strcmp(name, "avx2") == 0) {
    if (__builtin_cpu_supports("avx2")) return &entente_kernels_avx2;
  }
#endif
  return name == NULL || strcmp(name, "plain") == 0 ? &entente_kernels_plain : NULL;
}
