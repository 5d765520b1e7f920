#include "CICU.h"
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

static int32_t copy_name(const char *from, char *to, int32_t capacity) {
  if (!from || capacity <= 0) return 0;
  int32_t length = (int32_t)strlen(from);
  if (length >= capacity) return 0;
  memcpy(to, from, (size_t)length + 1);
  return length;
}

int32_t cicu_detect_charset(const uint8_t *bytes, int32_t length, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  int32_t confidence = 0;
  ucsdet_setText(detector, (const char *)bytes, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && copy_name(found, name, capacity) > 0) confidence = ucsdet_getConfidence(match, &status);
  }
  ucsdet_close(detector);
  return U_SUCCESS(status) ? confidence : 0;
}

int32_t cicu_charset_name(const char *label, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const char *preferred = ucnv_getStandardName(label, "MIME", &status);
  if (U_FAILURE(status) || !preferred) {
    status = U_ZERO_ERROR;
    preferred = ucnv_getStandardName(label, "IANA", &status);
  }
  return U_SUCCESS(status) ? copy_name(preferred, name, capacity) : 0;
}

int32_t cicu_to_utf8(const char *label, const uint8_t *bytes, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = ucnv_convert("UTF-8", label, (char *)out, capacity, (const char *)bytes, length, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR || status == U_STRING_NOT_TERMINATED_WARNING) return needed;
  return U_SUCCESS(status) ? needed : -1;
}

int32_t cicu_places(const char *label, const uint8_t *bytes, int32_t length, uint16_t *out, int32_t *places,
                    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(label, &status);
  if (U_FAILURE(status)) return -1;
  UChar *target = (UChar *)out;
  const char *source = (const char *)bytes;
  ucnv_toUnicode(converter, &target, target + capacity, &source, source + length, places, 1, &status);
  ucnv_close(converter);
  return U_SUCCESS(status) ? (int32_t)(target - (UChar *)out) : -1;
}
