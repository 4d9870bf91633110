/// White space in UTF-8, and the tokens of text that it has cut already.
enum WhiteSpace {
  /// The number of bytes of the white space character at an offset; zero when there is none.
  @inline(__always)
  static func width(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = unsafe utf8[offset]
    if lead < 0x80 { return lead == 0x20 || (0x09...0x0D).contains(lead) ? 1 : 0 }
    guard lead <= 0xE3, offset + 1 < utf8.count else { return 0 }
    let second = unsafe utf8[offset + 1]
    if lead == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard lead >= 0xE2, second == 0x80, offset + 2 < utf8.count else { return 0 }
    let third = unsafe utf8[offset + 2]
    if lead == 0xE3 { return third == 0x80 ? 3 : 0 }
    // U+2000 to U+200A, U+2028, U+2029, U+202F.
    return (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
  }

  /// Returns the stretches between white space, and each white space character, as tokens.
  ///
  /// - Complexity: O(*n*).
  static func tokens(betweenSpacesIn utf8: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    while start < utf8.count {
      let width = unsafe width(at: start, in: utf8)
      var end = start + max(width, 1)
      if width > 0 {
        tokens.append(Token(range: start..<end, kind: .space))
      } else {
        while end < utf8.count, unsafe self.width(at: end, in: utf8) == 0 { end += 1 }
        tokens.append(Token(range: start..<end, kind: unsafe kind(of: start..<end, in: utf8)))
      }
      start = end
    }
    return tokens
  }

  private static func kind(
    of range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>
  ) -> Token.Kind {
    let bytes = unsafe Array(utf8[range])
    if bytes.contains(where: { $0 >= 0xE3 }) {
      let isPunctuation = String(decoding: bytes, as: UTF8.self).unicodeScalars
        .allSatisfy { !$0.properties.isAlphabetic && !WordCharacters.isHan($0.value) }
      return isPunctuation ? .other : .ideographic
    }
    if bytes.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }) { return .word }
    return bytes.contains { (0x30...0x39).contains($0) } ? .number : .other
  }
}
