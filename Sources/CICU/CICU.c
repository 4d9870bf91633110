#include "CICU.h"

#include <stdio.h>
#include <stdlib.h>
#include <stdbool.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uset.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

#include "Breaker.h"

// MARK: Boundaries

cicu_breaker *cicu_breaker_open(int32_t unit, const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open((UBreakIteratorType)unit, locale, NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  cicu_breaker *breaker = malloc(sizeof(cicu_breaker));
  if (breaker == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  breaker->text = (UText)UTEXT_INITIALIZER;
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

void cicu_breaker_set_text(
    cicu_breaker *breaker, const uint8_t *utf8, int64_t count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, (const char *)utf8, count, &code);
  ubrk_setUText(breaker->iterator, &breaker->text, &code);
  ubrk_first(breaker->iterator);
  *status = code;
}

int32_t cicu_breaker_next(
    cicu_breaker *breaker, int32_t *boundaries, int32_t *statuses, int32_t capacity) {
  int32_t found = 0;
  while (found < capacity) {
    int32_t at = ubrk_next(breaker->iterator);
    if (at == UBRK_DONE) break;
    boundaries[found] = at;
    statuses[found] = ubrk_getRuleStatus(breaker->iterator);
    found++;
  }
  return found;
}

// MARK: Characters

// One call for each code point is faster than one call over all of them with separators: what a
// call does not change, it leaves after one look-up. Asking only for what the rules say they may
// change spares nine of ten calls.
static bool is_han_or_radical(int32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3400 && c <= 0x4DBF)
      || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
}

void cicu_simplified_table(uint16_t *table, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  for (int32_t c = 0; c <= 0xFFFF; c++) table[c] = (uint16_t)c;
  UTransliterator *transliterator =
      utrans_openU(u"Traditional-Simplified", -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
  USet *sources =
      U_SUCCESS(code) ? utrans_getSourceSet(transliterator, true, NULL, &code) : NULL;
  int32_t count = U_SUCCESS(code) ? uset_getItemCount(sources) : 0;
  for (int32_t item = 0; item < count; item++) {
    UChar32 first = 0, last = -1;
    UErrorCode ofItem = U_ZERO_ERROR;
    // Zero is the length of a range; other items are strings, for which there is no room here.
    if (uset_getItem(sources, item, &first, &last, NULL, 0, &ofItem) != 0) continue;
    for (UChar32 c = first; c <= last && U_SUCCESS(code); c++) {
      if (!is_han_or_radical(c)) continue;
      UChar text[8] = {(UChar)c};
      int32_t length = 1, limit = 1;
      utrans_transUChars(transliterator, text, &length, 8, 0, &limit, &code);
      if (length == 1) table[c] = text[0];
    }
  }
  if (sources != NULL) uset_close(sources);
  if (transliterator != NULL) utrans_close(transliterator);
  *status = code;
}

uint32_t cicu_fold_case(uint32_t scalar) {
  return (uint32_t)u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT);
}

int32_t cicu_east_asian_width(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
}

int32_t cicu_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

// MARK: Countries

const char *const *cicu_countries(void) { return uloc_getISOCountries(); }

static void region_locale(const char *alpha2, char locale[16]) {
  snprintf(locale, 16, "und_%s", alpha2);
}

const char *cicu_country_alpha3(const char *alpha2) {
  char locale[16];
  region_locale(alpha2, locale);
  return uloc_getISO3Country(locale);
}

int32_t cicu_country_name(
    const char *alpha2, const char *locale, uint8_t *utf8, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  char region[16];
  region_locale(alpha2, region);
  UChar name[256];
  int32_t length = uloc_getDisplayCountry(region, locale, name, 256, &code);
  int32_t written = 0;
  u_strToUTF8((char *)utf8, capacity, &written, name, length, &code);
  *status = code;
  return written;
}

// MARK: Versions

const char *cicu_version(void) { return U_ICU_VERSION; }

const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }
