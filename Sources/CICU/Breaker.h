// What a `cicu_breaker` holds; for the C files of this target alone.

#ifndef CICU_BREAKER_H
#define CICU_BREAKER_H

#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct cicu_breaker {
  UBreakIterator *iterator;
  UText text;
};

#endif
