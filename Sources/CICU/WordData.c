#include "CICU.h"

#include <stddef.h>
#include <unicode/ubrk.h>
#include <unicode/ucptrie.h>
#include <unicode/udata.h>

#include "Breaker.h"

// MARK: Word data

int32_t cicu_breaker_rules(
    cicu_breaker *breaker, uint8_t *rules, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = ubrk_getBinaryRules(breaker->iterator, rules, capacity, &code);
  *status = code;
  return count;
}

int32_t cicu_trie_ranges(
    const uint8_t *trie, int32_t count, uint32_t *ends, uint32_t *values, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCPTrie *opened =
      ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, trie, count, NULL, &code);
  *status = code;
  if (U_FAILURE(code)) return 0;
  int32_t found = 0;
  UChar32 start = 0;
  while (found < capacity && start <= 0x10FFFF) {
    uint32_t value = 0;
    UChar32 end = ucptrie_getRange(opened, start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, &value);
    if (end < 0) break;
    ends[found] = (uint32_t)end;
    values[found] = value;
    found++;
    start = end + 1;
  }
  ucptrie_close(opened);
  return found;
}

static UBool is_dictionary(
    void *context, const char *type, const char *name, const UDataInfo *info) {
  (void)context, (void)type, (void)name;
  return info->dataFormat[0] == 'D' && info->dataFormat[1] == 'i' && info->dataFormat[2] == 'c' &&
         info->dataFormat[3] == 't' && info->formatVersion[0] == 1;
}

const uint8_t *cicu_dictionary_open(const char *name, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UDataMemory *data =
      udata_openChoice(U_ICUDATA_NAME "-brkitr", "dict", name, is_dictionary, NULL, &code);
  *status = code;
  // Never closed: ICU keeps the file mapped, and so may everything that reads it.
  return U_FAILURE(code) ? NULL : udata_getMemory(data);
}
