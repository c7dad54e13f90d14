#ifndef C_ENGINE_WEIGHTS_H
#define C_ENGINE_WEIGHTS_H

#include <stddef.h>

/// The engine's file of weights, as it lies in the program; aligned to 64 bytes, there as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} EngineWeightsBytes;

EngineWeightsBytes engine_weights(void);

#endif
