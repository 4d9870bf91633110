/// Writes text as a JSON string.
enum JSONEscaping {
  /// Writes `string` at the end of `bytes`, in quotes, with only what must be escaped escaped.
  ///
  /// U+2028 and U+2029 are legal in JSON, but not in older JavaScript, and some tools take them for
  /// line ends, which would break JSON Lines.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `string`.
  static func append(_ string: String, to bytes: inout [UInt8]) {
    var string = string
    string.withUTF8 { unsafe append($0, to: &bytes) }
  }

  /// Writes a text given as UTF-8.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // What lies between `copied` and `index` needs no escape, and waits to be copied.
    var copied = 0
    var index = 0
    while index < utf8.count {
      let byte = unsafe utf8[index]
      guard mayNeedEscape(byte) else {
        index += 1
        continue
      }
      let width = byte == 0xE2 ? 3 : 1
      guard let escape = unsafe escape(for: utf8[index..<index + width]) else {
        index += width
        continue
      }
      unsafe bytes.append(contentsOf: utf8[copied..<index])
      bytes.append(contentsOf: escape.utf8)
      index += width
      copied = index
    }
    unsafe bytes.append(contentsOf: utf8[copied...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether `byte` is, or begins, a character to escape; 0xE2 begins U+2028 among others.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2
  }

  private static func escape(for character: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    switch unsafe character[character.startIndex] {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0x08: return "\\b"
    case 0x0C: return "\\f"
    case 0xE2:
      let rest = unsafe (character[character.startIndex + 1], character[character.startIndex + 2])
      return rest == (0x80, 0xA8) ? "\\u2028" : rest == (0x80, 0xA9) ? "\\u2029" : nil
    case let byte:
      let digits = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
