// Puts the engine's weights into the program, from where the system maps them page by page as they are read.
#include "CEngineWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#if __has_embed("../Language/Resources/engine.weights")
_Alignas(64) static const unsigned char weights[] = {
#embed "../Language/Resources/engine.weights"
};
EngineWeightsBytes engine_weights(void) { return (EngineWeightsBytes){weights, sizeof weights}; }
#else
// A checkout without trained weights builds; the engine then says that they are missing.
EngineWeightsBytes engine_weights(void) { return (EngineWeightsBytes){"", 0}; }
#endif
