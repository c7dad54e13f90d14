#include "CGraphvizShims.h"
