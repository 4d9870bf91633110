/// A start tag: its name and, not yet read, its attributes.
struct HTMLTag {
  /// The name in lower case.
  let name: String

  /// What stands between the name and the closing bracket.
  let attributes: ArraySlice<UInt8>

  /// Returns the value of an attribute, with its references resolved; the empty string when it has
  /// no value, and nothing when there is no such attribute.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the attributes.
  func attribute(_ wanted: String) -> String? {
    var rest = attributes
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      guard !rest.isEmpty else { return nil }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      rest = rest[name.endIndex...].drop { $0 <= 0x20 }
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop { $0 <= 0x20 }
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { $0 > 0x20 }
          rest = rest[value.endIndex...]
        }
      } else if name.isEmpty {
        return nil
      }
      if name.count == wanted.utf8.count, Self.lowercased(name) == wanted {
        return Self.resolved(value)
      }
    }
  }

  /// Returns ASCII letters in lower case.
  static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (scalar, length) = HTMLEntities.reference(startOf: rest) {
        result += Array(String(scalar).utf8)
        rest = rest.dropFirst(length)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
