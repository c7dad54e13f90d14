#ifndef C_GRAPHVIZ_SHIMS_H
#define C_GRAPHVIZ_SHIMS_H

#include <gvc.h>

#endif
