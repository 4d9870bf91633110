#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>

#include "CICU.h"

// A lead surrogate at the end of a piece waits here for its trail.
struct cicu_decoder {
  UConverter *converter;
  UChar pending;
};

cicu_decoder *cicu_decoder_open(const char *name, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &code);
  // What cannot be read stops the converter, which says where.
  if (U_SUCCESS(code)) ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  cicu_decoder *decoder = U_SUCCESS(code) ? malloc(sizeof(cicu_decoder)) : NULL;
  if (decoder == NULL) {
    if (U_SUCCESS(code)) code = U_MEMORY_ALLOCATION_ERROR;
    if (converter != NULL) ucnv_close(converter);
  } else {
    decoder->converter = converter;
    decoder->pending = 0;
  }
  *status = code;
  return decoder;
}

void cicu_decoder_close(cicu_decoder *decoder) {
  ucnv_close(decoder->converter);
  free(decoder);
}

const char *cicu_decoder_name(const cicu_decoder *decoder) {
  UErrorCode code = U_ZERO_ERROR;
  const char *name = ucnv_getName(decoder->converter, &code);
  return name == NULL ? "" : name;
}

int32_t cicu_decoder_next(
    cicu_decoder *decoder, const uint8_t *bytes, int32_t count, int32_t is_last, int32_t *consumed,
    uint8_t *utf8, int32_t *invalid, int32_t *is_full, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  enum { UNITS = CICU_DECODER_OUTPUT / 3 - 2 };
  UChar units[UNITS + 1];
  UChar *target = units;
  if (decoder->pending != 0) *target++ = decoder->pending;
  decoder->pending = 0;
  const char *source = (const char *)bytes;
  ucnv_toUnicode(
      decoder->converter, &target, units + UNITS, &source, source + count, NULL, (UBool)is_last,
      &code);
  *consumed = (int32_t)(source - (const char *)bytes);
  *invalid = 0;
  if (code == U_INVALID_CHAR_FOUND || code == U_ILLEGAL_CHAR_FOUND ||
      code == U_TRUNCATED_CHAR_FOUND || code == U_ILLEGAL_ESCAPE_SEQUENCE ||
      code == U_UNSUPPORTED_ESCAPE_SEQUENCE) {
    char sequence[32];
    int8_t length = sizeof sequence;
    UErrorCode inner = U_ZERO_ERROR;
    ucnv_getInvalidChars(decoder->converter, sequence, &length, &inner);
    *invalid = U_SUCCESS(inner) && length > 0 ? length : 1;
    code = U_ZERO_ERROR;
  }
  int32_t length = (int32_t)(target - units);
  *is_full = code == U_BUFFER_OVERFLOW_ERROR;
  if (*is_full) code = U_ZERO_ERROR;
  if (length > 0 && U16_IS_LEAD(units[length - 1]) && *invalid == 0 && (*is_full || !is_last)) {
    decoder->pending = units[--length];
  }
  int32_t written = 0;
  u_strToUTF8WithSub(
      (char *)utf8, CICU_DECODER_OUTPUT, &written, units, length, 0xFFFD, NULL, &code);
  // Room for the terminating zero is not needed.
  if (code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  *status = code;
  return written;
}

int32_t cicu_encoding_count(void) { return ucnv_countAvailable(); }

const char *cicu_encoding_name(int32_t index) {
  const char *name = ucnv_getAvailableName(index);
  return name == NULL ? "" : name;
}

int32_t cicu_encoding_alias_count(const char *name) {
  UErrorCode code = U_ZERO_ERROR;
  uint16_t count = ucnv_countAliases(name, &code);
  return U_SUCCESS(code) ? count : 0;
}

const char *cicu_encoding_alias(const char *name, int32_t index) {
  UErrorCode code = U_ZERO_ERROR;
  const char *alias = ucnv_getAlias(name, (uint16_t)index, &code);
  return alias == NULL ? "" : alias;
}
