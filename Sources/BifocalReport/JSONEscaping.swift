/// Writes text as a JSON string.
enum JSONEscaping {
  /// Writes `string` at the end of `text`, in quotes, with only what must be escaped escaped.
  ///
  /// U+2028 and U+2029 are legal in JSON, but not in older JavaScript, and some tools take them for
  /// line ends, which would break JSON Lines.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `string`.
  static func append(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.contains(where: mayNeedEscape) {
      for scalar in string.unicodeScalars { append(scalar, to: &text) }
    } else {
      text += string
    }
    text += "\""
  }

  /// Whether `byte` is, or begins, a character to escape; 0xE2 begins U+2028 among others.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\u{8}": text += "\\b"
    case "\u{C}": text += "\\f"
    case "\0"..."\u{1F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}
