#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "CICU.h"

struct cicu_collator {
  UCollator *order;
};

cicu_collator *cicu_collator_open(const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCollator *order = ucol_open(locale, &code);
  cicu_collator *collator = U_SUCCESS(code) ? malloc(sizeof(cicu_collator)) : NULL;
  if (collator == NULL) {
    if (U_SUCCESS(code)) code = U_MEMORY_ALLOCATION_ERROR;
    if (order != NULL) ucol_close(order);
  } else {
    collator->order = order;
  }
  *status = code;
  return collator;
}

void cicu_collator_close(cicu_collator *collator) {
  ucol_close(collator->order);
  free(collator);
}

int32_t cicu_collator_key(
    cicu_collator *collator, const uint8_t *utf8, int32_t count, uint8_t *key, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  *status = code;
  // A text has at most as many units in UTF-16 as bytes in UTF-8.
  UChar *units = malloc(sizeof(UChar) * ((size_t)count + 1));
  if (units == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return 0;
  }
  int32_t length = 0;
  u_strFromUTF8(units, count + 1, &length, (const char *)utf8, count, &code);
  int32_t size = U_SUCCESS(code) ? ucol_getSortKey(collator->order, units, length, key, capacity) : 0;
  free(units);
  *status = code;
  return size;
}
