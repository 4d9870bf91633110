#include "CICU.h"

#include <string.h>
#include <unicode/udata.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

// MARK: Transliteration rules

// The resources of a transliterator (`translit/root.txt` of ICU's data): either an alias, or a table
// with the text of the rules and the direction in which they are read.
static UResourceBundle *open_rules(UResourceBundle *ids, const char *id, UErrorCode *code) {
  UResourceBundle *entry = ures_getByKey(ids, id, NULL, code);
  UResourceBundle *inner = ures_getByIndex(entry, 0, NULL, code);
  if (U_SUCCESS(*code) && strcmp(ures_getKey(inner), "alias") == 0) {
    char target[64] = "";
    int32_t count = 0;
    const UChar *name = ures_getString(inner, &count, code);
    u_strToUTF8(target, sizeof target, NULL, name, count, code);
    entry = ures_getByKey(ids, target, entry, code);
    inner = ures_getByIndex(entry, 0, inner, code);
  }
  ures_close(entry);
  return inner;
}

int32_t cicu_transliterator_rules(
    const char *id, uint16_t *rules, int32_t capacity, int32_t *is_reverse, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UResourceBundle *root = ures_openDirect(U_ICUDATA_NAME "-translit", "root", &code);
  UResourceBundle *ids = ures_getByKey(root, "RuleBasedTransliteratorIDs", NULL, &code);
  UResourceBundle *entry = open_rules(ids, id, &code);
  int32_t direction_count = 0, count = 0;
  const UChar *direction = ures_getStringByKey(entry, "direction", &direction_count, &code);
  const UChar *text = ures_getStringByKey(entry, "resource", &count, &code);
  if (U_SUCCESS(code)) {
    *is_reverse = u_strcmp(direction, u"REVERSE") == 0;
    if (count <= capacity) memcpy(rules, text, (size_t)count * sizeof(uint16_t));
  }
  ures_close(entry);
  ures_close(ids);
  ures_close(root);
  *status = code;
  return U_SUCCESS(code) ? count : 0;
}
