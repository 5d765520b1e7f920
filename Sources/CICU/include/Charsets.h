// Encodings: telling which one bytes are in, and turning them into UTF-8. Used by Reading alone.
#ifndef CICU_CHARSETS_H
#define CICU_CHARSETS_H
#include <stdint.h>

/// ICU's best guess at the encoding of `bytes`: its IANA name into `name` (at most `capacity` with the closing zero).
/// Returns ICU's confidence from 1 to 100, 0 where it has no guess.
int32_t cicu_detect_charset(const uint8_t *bytes, int32_t length, char *name, int32_t capacity);

/// The preferred MIME or IANA name of a charset label (`latin1`, `SJIS`) into `name`; returns its length, 0 for a label
/// that ICU does not know.
int32_t cicu_charset_name(const char *label, char *name, int32_t capacity);

/// `bytes` of the charset `label` as UTF-8 into `out`; malformed bytes become U+FFFD. Returns how many bytes the whole
/// result has, which may be more than `capacity` (call again with room for it), or -1 where it cannot be done.
int32_t cicu_to_utf8(const char *label, const uint8_t *bytes, int32_t length, uint8_t *out, int32_t capacity);

/// `bytes` of the charset `label` as UTF-16 into `out`, and for each unit into `places` where the bytes of its character
/// begin. Returns how many units there are, -1 where it cannot be done or `capacity` does not suffice.
int32_t cicu_places(const char *label, const uint8_t *bytes, int32_t length, uint16_t *out, int32_t *places,
                    int32_t capacity);

#endif
