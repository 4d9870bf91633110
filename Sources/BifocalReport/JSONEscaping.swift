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
    // What lies between `copied` and `index` needs no escape, and waits to be copied.
    var copied = string.startIndex
    var index = string.startIndex
    let bytes = string.utf8
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard mayNeedEscape(byte) else {
        bytes.formIndex(after: &index)
        continue
      }
      let next = string.unicodeScalars.index(after: index)
      if let escape = escape(for: string.unicodeScalars[index]) {
        text += string[copied..<index]
        text += escape
        copied = next
      }
      index = next
    }
    text += string[copied...]
    text += "\""
  }

  /// Whether `byte` is, or begins, a character to escape; 0xE2 begins U+2028 among others.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2
  }

  private static func escape(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0x08: return "\\b"
    case 0x0C: return "\\f"
    case 0x00...0x1F, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return nil
    }
  }
}
