/// Replaces the characters that only some programs write, so that the rest of the code meets one
/// line end, one space and no invisible marks.
///
///     CharacterCleaning.cleaned("a\r\nb\u{A0}c\u{200B}")  // "a\nb c"
enum CharacterCleaning {
  /// Returns `text` with line feeds for all line ends, spaces for no-break spaces, and without
  /// control characters, soft hyphens, zero-width spaces and byte order marks.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  static func cleaned(_ text: String) -> String {
    String(decoding: cleaned(Array(text.utf8)), as: UTF8.self)
  }

  /// Returns valid UTF-8 with the same changes; a text that needs none is returned as it is.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `bytes`.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    // What lies between `copied` and `index` is right as it stands, and waits to be copied.
    var copied = 0
    var index = 0
    while true {
      index = firstSuspect(in: bytes.span, from: index)
      guard index < bytes.count else { break }
      guard let replacement = replacement(in: bytes[...], at: index) else {
        index += 1
        continue
      }
      if copied == 0 { result.reserveCapacity(bytes.count) }
      result += bytes[copied..<index]
      if let byte = replacement.byte { result.append(byte) }
      index += replacement.length
      copied = index
    }
    return copied == 0 ? bytes : result + bytes[copied...]
  }

  /// The index of the first byte from `start` on that `isSuspect`; the end when there is none.
  private static func firstSuspect(in bytes: Span<UInt8>, from start: Int) -> Int {
    let isSuspect = isSuspect
    var index = start
    while index < bytes.count {
      let end = min(index + 8, bytes.count)
      if end == index + 8 {
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if isPrintableASCII(word) { index = end }
      }
      while index < end {
        if isSuspect[Int(bytes[index])] { return index }
        index += 1
      }
    }
    return index
  }

  /// Whether each of eight bytes is one of 20 to 7E: adding 1 or taking 20 away from another sets a
  /// highest bit, unless that is set already.
  private static func isPrintableASCII(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (above, below) = (word &+ ones, word &- 0x20 * ones)
    return (word | above | below) & (0x80 * ones) == 0
  }

  /// The bytes that are, or begin, a character to replace.
  static let isSuspect: [Bool] = (0...255).map { byte in
    byte < 0x20 && byte != 0x09 && byte != 0x0A || [0x7F, 0xC2, 0xE2, 0xEF].contains(byte)
  }

  /// What stands for the character at `index`, and how many bytes that takes up; nothing when the
  /// character is right.
  static func replacement(
    in bytes: ArraySlice<UInt8>, at index: Int
  ) -> (byte: UInt8?, length: Int)? {
    let lineEnd = UInt8(ascii: "\n")
    let space = UInt8(ascii: " ")
    func byte(_ distance: Int) -> UInt8 {
      index + distance < bytes.endIndex ? bytes[index + distance] : 0
    }
    switch bytes[index] {
    // The line feed after a carriage return belongs to it.
    case 0x0D: return (lineEnd, byte(1) == 0x0A ? 2 : 1)
    case 0x0B, 0x0C: return (lineEnd, 1)
    case 0xC2:
      switch byte(1) {
      case 0x85: return (lineEnd, 2)
      case 0xA0: return (space, 2)
      case 0x80...0x9F, 0xAD: return (nil, 2)
      default: return nil
      }
    case 0xE2:
      switch (byte(1), byte(2)) {
      case (0x80, 0xA8), (0x80, 0xA9): return (lineEnd, 3)
      case (0x80, 0xAF): return (space, 3)
      case (0x80, 0x8B), (0x81, 0xA0): return (nil, 3)
      default: return nil
      }
    case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF ? (nil, 3) : nil
    default: return (nil, 1)
    }
  }
}
