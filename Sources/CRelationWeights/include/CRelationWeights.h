#ifndef C_RELATION_WEIGHTS_H
#define C_RELATION_WEIGHTS_H

#include <stddef.h>

/// The relation scorer's file of weights, as it lies in the program; aligned to 64 bytes, there as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} RelationWeightsBytes;

RelationWeightsBytes relation_weights(void);

#endif
