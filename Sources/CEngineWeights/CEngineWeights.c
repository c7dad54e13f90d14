// Puts the engine's weights into the program, from where the system maps them page by page as they are read.
#include "CEngineWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char weights[] = {
#embed "../Language/Resources/engine.weights"
};

EngineWeightsBytes engine_weights(void) { return (EngineWeightsBytes){weights, sizeof weights}; }
