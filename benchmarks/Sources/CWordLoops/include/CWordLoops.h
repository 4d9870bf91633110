// ICU's word break iterator in the tightest loop C can make of it.

#ifndef C_WORD_LOOPS_H
#define C_WORD_LOOPS_H

#include <stdint.h>

typedef struct word_loop word_loop;

word_loop *_Nullable word_loop_open(void);
void word_loop_close(word_loop *_Nonnull loop);

/// Counts the boundaries after the start of a text; a negative number is ICU's error.
int32_t word_loop_count_utf16(
    word_loop *_Nonnull loop, const uint16_t *_Nonnull text, int32_t count);
int32_t word_loop_count_utf8(word_loop *_Nonnull loop, const uint8_t *_Nonnull text, int32_t count);

#endif
