// ICU's functions carry its version in their names through macros that Swift does not see. The functions here are plain,
// and the .c file beside this header includes ICU's own headers, so that any ICU that a distribution ships will do.
#ifndef CICU_H
#define CICU_H
#include <stdint.h>

/// The canonical decomposition of one code point into `out` (at most `capacity`); returns how many code points it has,
/// 0 where it has none.
int32_t cicu_decompose(uint32_t code_point, uint32_t *out, int32_t capacity);

/// The simple lower case of a code point.
uint32_t cicu_lower(uint32_t code_point);

#include "Charsets.h"

#endif
