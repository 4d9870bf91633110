// The ICU calls this package needs, under names Swift can import.
//
// ICU's own headers stay out of this file on purpose. Two reasons:
// 1. ICU renames every function with its version (`ubrk_next` is a macro for
//    `ubrk_next_72`), and Swift does not import such macros.
// 2. Foundation carries another copy of ICU. When Swift sees both sets of
//    headers, the build stops with "different definitions in different modules".
//
// Every `status` is ICU's `UErrorCode`: above zero it names a failure.

#ifndef CICU_H
#define CICU_H

#include <stdint.h>

// MARK: Boundaries

typedef struct cicu_breaker cicu_breaker;

/// Where text may be cut. The raw values are ICU's `UBreakIteratorType`.
enum cicu_unit { cicu_unit_word = 1, cicu_unit_sentence = 3 };

cicu_breaker *_Nullable cicu_breaker_open(
    int32_t unit, const char *_Nonnull locale, int32_t *_Nonnull status);
void cicu_breaker_close(cicu_breaker *_Nonnull breaker);

/// Hands `count` bytes of UTF-8 to the breaker, which reads them in place until the next call.
void cicu_breaker_set_text(
    cicu_breaker *_Nonnull breaker, const uint8_t *_Nonnull utf8, int64_t count,
    int32_t *_Nonnull status);

/// Writes the next boundaries as UTF-8 offsets, with the rule status that ended each piece.
///
/// Returns how many were written; fewer than `capacity` means the text is done.
int32_t cicu_breaker_next(
    cicu_breaker *_Nonnull breaker, int32_t *_Nonnull boundaries, int32_t *_Nonnull statuses,
    int32_t capacity);

// MARK: Word data

/// Copies the state tables that ICU made of a breaker's rules, in ICU's binary form.
///
/// Returns how many bytes there are; they are written only when `capacity` is large enough.
int32_t cicu_breaker_rules(
    cicu_breaker *_Nonnull breaker, uint8_t *_Nullable rules, int32_t capacity,
    int32_t *_Nonnull status);

/// Lists the ranges of equal value in a code point trie that is in ICU's binary form.
///
/// Each range begins where the one before it ended, the first at zero; `ends` are inclusive.
/// Returns how many were written.
int32_t cicu_trie_ranges(
    const uint8_t *_Nonnull trie, int32_t count, uint32_t *_Nonnull ends, uint32_t *_Nonnull values,
    int32_t capacity, int32_t *_Nonnull status);

/// Maps one of ICU's break dictionaries, such as "cjdict", into memory, where it stays for ever.
///
/// It begins with eight `int32_t`: the offset of its trie, two reserved ones, its size in bytes,
/// the type of its trie, and three more.
const uint8_t *_Nullable cicu_dictionary_open(const char *_Nonnull name, int32_t *_Nonnull status);

// MARK: Characters

/// Writes for each code point of the Basic Multilingual Plane its Simplified Chinese form.
///
/// ICU's `Traditional-Simplified` transliterator, asked for one code point at a time: a code point
/// that it does not change, or changes to more than one, stays as it is.
void cicu_simplified_table(uint16_t *_Nonnull table, int32_t *_Nonnull status);

/// Copies the text of the rules of a transliterator, in UTF-16, from ICU's data.
///
/// Returns the length, which may exceed `capacity`; then nothing is copied.
int32_t cicu_transliterator_rules(
    const char *_Nonnull id, uint16_t *_Nonnull rules, int32_t capacity,
    int32_t *_Nonnull is_reverse, int32_t *_Nonnull status);

/// ICU's simple case folding of one code point.
uint32_t cicu_fold_case(uint32_t scalar);

/// ICU's `UCHAR_EAST_ASIAN_WIDTH`: 3 is full-width, 5 is wide.
int32_t cicu_east_asian_width(uint32_t scalar);

/// ICU's general category (`UCharCategory`) of one code point.
int32_t cicu_category(uint32_t scalar);

// MARK: Countries

/// The ISO 3166-1 alpha-2 codes ICU knows, as an array that ends with NULL and lives for ever.
const char *_Nullable const *_Nonnull cicu_countries(void);

/// The ISO 3166-1 alpha-3 code for an alpha-2 code, or an empty string.
const char *_Nonnull cicu_country_alpha3(const char *_Nonnull alpha2);

/// Writes the name of a country in `locale` as UTF-8 and returns its length in bytes.
int32_t cicu_country_name(
    const char *_Nonnull alpha2, const char *_Nonnull locale, uint8_t *_Nonnull utf8,
    int32_t capacity, int32_t *_Nonnull status);

// MARK: Encodings

typedef struct cicu_decoder cicu_decoder;

/// How many bytes `cicu_decoder_next` writes at most.
enum { CICU_DECODER_OUTPUT = 24576 };

/// Opens a converter by any name that ICU knows, such as "GB18030".
cicu_decoder *_Nullable cicu_decoder_open(const char *_Nonnull name, int32_t *_Nonnull status);
void cicu_decoder_close(cicu_decoder *_Nonnull decoder);

/// ICU's own name for the encoding.
const char *_Nonnull cicu_decoder_name(const cicu_decoder *_Nonnull decoder);

/// Converts the next bytes to UTF-8, as many as fit, and returns how many bytes were written.
///
/// `consumed` of the bytes are done with. Where the text is broken it stops: the last `invalid` of
/// what was read cannot stand there, some of which may have been handed over before, and the next
/// call goes on behind them. A character that is cut off is kept for the next call. When `is_full`
/// there is more to write, even if all bytes are consumed.
int32_t cicu_decoder_next(
    cicu_decoder *_Nonnull decoder, const uint8_t *_Nonnull bytes, int32_t count, int32_t is_last,
    int32_t *_Nonnull consumed, uint8_t *_Nonnull utf8, int32_t *_Nonnull invalid,
    int32_t *_Nonnull is_full, int32_t *_Nonnull status);

/// The encodings that ICU can convert, and the names that each goes by.
int32_t cicu_encoding_count(void);
const char *_Nonnull cicu_encoding_name(int32_t index);
int32_t cicu_encoding_alias_count(const char *_Nonnull name);
const char *_Nonnull cicu_encoding_alias(const char *_Nonnull name, int32_t index);

// MARK: Regular expressions

typedef struct cicu_regex cicu_regex;

/// Compiles a regular expression in UTF-8; `column` is where it is faulty, counted from 1.
cicu_regex *_Nullable cicu_regex_open(
    const uint8_t *_Nonnull pattern, int64_t count, int32_t is_case_blind, int32_t *_Nonnull column,
    int32_t *_Nonnull status);
void cicu_regex_close(cicu_regex *_Nonnull regex);

/// Hands `count` bytes of UTF-8 to the expression, which reads them in place until the next call.
void cicu_regex_set_text(
    cicu_regex *_Nonnull regex, const uint8_t *_Nonnull utf8, int64_t count,
    int32_t *_Nonnull status);

/// Finds the next match and writes where it begins and ends, as UTF-8 offsets; 0 if there is none.
int32_t cicu_regex_next(
    cicu_regex *_Nonnull regex, int64_t *_Nonnull start, int64_t *_Nonnull end,
    int32_t *_Nonnull status);

// MARK: Collation

typedef struct cicu_collator cicu_collator;

/// Opens the order of a locale, such as "zh-u-co-stroke".
cicu_collator *_Nullable cicu_collator_open(
    const char *_Nonnull locale, int32_t *_Nonnull status);
void cicu_collator_close(cicu_collator *_Nonnull collator);

/// Writes bytes whose order is that of the text in UTF-8, and returns how many there are.
///
/// They are written only as far as `capacity` goes.
int32_t cicu_collator_key(
    cicu_collator *_Nonnull collator, const uint8_t *_Nonnull utf8, int32_t count,
    uint8_t *_Nullable key, int32_t capacity, int32_t *_Nonnull status);

// MARK: Versions

/// ICU's version, such as "72.1".
const char *_Nonnull cicu_version(void);

/// The version of Unicode that ICU follows, such as "15.0".
const char *_Nonnull cicu_unicode_version(void);

/// ICU's name for a status, such as "U_MISSING_RESOURCE_ERROR".
const char *_Nonnull cicu_error_name(int32_t status);

#endif
