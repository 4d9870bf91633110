internal import CICU

/// A regular expression that does not compile, or that takes too long on a text.
public struct TextExpressionError: Error, Equatable, CustomStringConvertible {
  /// The expression.
  public let pattern: String
  /// Where ICU stopped reading it, from 1; nothing if it compiles.
  public let column: Int?
  /// What is wrong, in words.
  public let reason: String

  /// One line.
  public var description: String {
    column.map { "\"\(pattern)\" is no regular expression: column \($0): \(reason)" }
      ?? "\"\(pattern)\" is given up: \(reason)"
  }

  /// Takes ICU's error code.
  init(_ status: Int32, in pattern: String, column: Int? = nil) {
    self.pattern = pattern
    self.column = column
    let name = unsafe String(cString: cicu_error_name(status))
    reason = pattern.isEmpty ? "it is empty" : Self.reasons[name] ?? name
  }

  /// What ICU's names mean (`utypes.h`), and what to do.
  private static let reasons = [
    "U_REGEX_RULE_SYNTAX":
      "what stands here cannot, such as * with nothing before it; for the character itself write \\ "
      + "before it",
    "U_REGEX_BAD_ESCAPE_SEQUENCE":
      "\\ has no meaning before what follows it; for \\ itself write \\\\",
    "U_REGEX_PROPERTY_SYNTAX":
      "there is no such property of characters; expected one such as \\p{Han}",
    "U_REGEX_UNIMPLEMENTED": "ICU has no such expression",
    "U_REGEX_MISMATCHED_PAREN":
      "a ( without its ), or a ) without its (; for the characters themselves write \\( and \\)",
    "U_REGEX_NUMBER_TOO_BIG": "the number is too large",
    "U_REGEX_BAD_INTERVAL":
      "expected numbers in braces, such as {2} or {2,5}; for the character itself write \\{",
    "U_REGEX_MAX_LT_MIN": "the second number in braces is less than the first",
    "U_REGEX_INVALID_BACK_REF": "there is no group of this number or name",
    "U_REGEX_INVALID_FLAG": "there is no such flag; expected some of i, m, s, w, x, such as (?i)",
    "U_REGEX_LOOK_BEHIND_LIMIT":
      "what stands in (?<=…) or (?<!…) must have a greatest length; write {0,9} for *",
    "U_REGEX_SET_CONTAINS_STRING": "what stands in brackets must be single characters",
    "U_REGEX_MISSING_CLOSE_BRACKET":
      "a [ without its ]; for the character itself write \\[",
    "U_REGEX_INVALID_RANGE": "the first character of a range such as [a-z] comes after the second",
    "U_REGEX_STACK_OVERFLOW":
      "it takes too much memory; a repeat in a repeat, such as (a*)*, does so",
    "U_REGEX_TIME_OUT": "it takes too long; a repeat in a repeat, such as (a*)*, does so",
    "U_REGEX_PATTERN_TOO_BIG": "it is too long, or repeats too much",
    "U_REGEX_INVALID_CAPTURE_GROUP_NAME":
      "the name of a group must be letters and digits, and no other group's",
  ]
}
