#include <CKernels.h>
#include <string.h>

void entente_pack(const int8_t *weight, int32_t outputs, int32_t inputs, int8_t *packed) {
  for (int32_t panel = 0; panel < outputs; panel += 64, packed += (size_t)64 * inputs) {
    for (int32_t c = 0; c < 64; c++) {
      const bool there = panel + c < outputs;
      const int8_t *row = weight + (size_t)(panel + c) * inputs;
      for (int32_t k = 0; k < inputs; k += 4) {
        int32_t four = 0;
        if (there) memcpy(&four, row + k, 4);
        memcpy(packed + (size_t)k * 64 + c * 4, &four, 4);
      }
    }
  }
}
