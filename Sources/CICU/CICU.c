#include "CICU.h"
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

int32_t cicu_decompose(uint32_t code_point, uint32_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return 0;
  UChar units[32];
  int32_t length = unorm2_getDecomposition(nfd, (UChar32)code_point, units, 32, &status);
  if (U_FAILURE(status) || length < 0) return 0;
  int32_t count = 0, at = 0;
  while (at < length && count < capacity) {
    UChar32 c;
    U16_NEXT(units, at, length, c);
    out[count++] = (uint32_t)c;
  }
  return count;
}

uint32_t cicu_lower(uint32_t code_point) { return (uint32_t)u_tolower((UChar32)code_point); }
