/// The encoding that a page or an XML document names at its start.
///
///     DeclaredEncoding.name(in: Array(#"<meta charset="gb2312">"#.utf8)[...])  // "gb2312"
enum DeclaredEncoding {
  /// Where browsers look for a declaration.
  private static let reach = 4096

  /// Returns the name in `<meta charset=…>`, `<meta … content="…; charset=…">` or
  /// `<?xml … encoding="…"?>`, as it is written.
  ///
  /// - Complexity: O(1), as only the start of `bytes` is read.
  static func name(in bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.prefix(reach).first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    let start = bytes.prefix(reach).lowercasedASCII
    var index = 0
    while index < start.count {
      if let length = declarations.length(at: index, in: start[...]),
        let name = value(in: start[(index + length)...])
      {
        return name
      }
      index += 1
    }
    return nil
  }

  private static let declarations = ByteWords(["charset", "encoding"])

  private static func value(in bytes: ArraySlice<UInt8>) -> String? {
    let sign = bytes.drop { $0 <= 0x20 }
    guard sign.first == UInt8(ascii: "=") else { return nil }
    let name = sign.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix {
      $0.isDigit || (0x61...0x7A).contains($0) || "-_:".utf8.contains($0)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
