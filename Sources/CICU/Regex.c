#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/utext.h>

#include "CICU.h"

struct cicu_regex {
  URegularExpression *expression;
  UText text;
};

// A pattern such as (a*)*b may try for ever; ICU counts in units of about a millisecond.
enum { TIME_LIMIT = 500 };

cicu_regex *cicu_regex_open(
    const uint8_t *pattern, int64_t count, int32_t is_case_blind, int32_t *column, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError place = {0};
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, (const char *)pattern, count, &code);
  URegularExpression *expression =
      uregex_openUText(&source, is_case_blind ? UREGEX_CASE_INSENSITIVE : 0, &place, &code);
  utext_close(&source);
  *column = place.offset;
  if (U_SUCCESS(code)) uregex_setTimeLimit(expression, TIME_LIMIT, &code);
  cicu_regex *regex = U_SUCCESS(code) ? malloc(sizeof(cicu_regex)) : NULL;
  if (regex == NULL) {
    if (U_SUCCESS(code)) code = U_MEMORY_ALLOCATION_ERROR;
    if (expression != NULL) uregex_close(expression);
  } else {
    regex->expression = expression;
    regex->text = (UText)UTEXT_INITIALIZER;
  }
  *status = code;
  return regex;
}

void cicu_regex_close(cicu_regex *regex) {
  uregex_close(regex->expression);
  utext_close(&regex->text);
  free(regex);
}

void cicu_regex_set_text(cicu_regex *regex, const uint8_t *utf8, int64_t count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  utext_openUTF8(&regex->text, (const char *)utf8, count, &code);
  uregex_setUText(regex->expression, &regex->text, &code);
  *status = code;
}

int32_t cicu_regex_next(cicu_regex *regex, int64_t *start, int64_t *end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBool found = uregex_findNext(regex->expression, &code);
  if (found) {
    *start = uregex_start64(regex->expression, 0, &code);
    *end = uregex_end64(regex->expression, 0, &code);
  }
  *status = code;
  return found && U_SUCCESS(code);
}
