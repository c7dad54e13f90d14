// Puts the relation scorer's weights into the program, as CEngineWeights does the engine's.
#include "CRelationWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char weights[] = {
#embed "../Extraction/Resources/relations.weights"
};

RelationWeightsBytes relation_weights(void) { return (RelationWeightsBytes){weights, sizeof weights}; }
