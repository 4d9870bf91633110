#include "CWordLoops.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct word_loop {
  UBreakIterator *iterator;
  UText text;
};

word_loop *word_loop_open(void) {
  UErrorCode code = U_ZERO_ERROR;
  word_loop *loop = malloc(sizeof(word_loop));
  if (loop == NULL) return NULL;
  loop->iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &code);
  loop->text = (UText)UTEXT_INITIALIZER;
  if (U_SUCCESS(code)) return loop;
  free(loop);
  return NULL;
}

void word_loop_close(word_loop *loop) {
  ubrk_close(loop->iterator);
  utext_close(&loop->text);
  free(loop);
}

// The rule status is asked for as well: a tokenizer needs it, and it costs next to nothing.
static int32_t count_boundaries(UBreakIterator *iterator) {
  int32_t found = 0;
  int32_t statuses = 0;
  while (ubrk_next(iterator) != UBRK_DONE) {
    found++;
    statuses |= ubrk_getRuleStatus(iterator);
  }
  return statuses < 0 ? -1 : found;
}

int32_t word_loop_count_utf16(word_loop *loop, const uint16_t *text, int32_t count) {
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText(loop->iterator, (const UChar *)text, count, &code);
  return U_FAILURE(code) ? -code : count_boundaries(loop->iterator);
}

int32_t word_loop_count_utf8(word_loop *loop, const uint8_t *text, int32_t count) {
  UErrorCode code = U_ZERO_ERROR;
  utext_openUTF8(&loop->text, (const char *)text, count, &code);
  ubrk_setUText(loop->iterator, &loop->text, &code);
  return U_FAILURE(code) ? -code : count_boundaries(loop->iterator);
}
