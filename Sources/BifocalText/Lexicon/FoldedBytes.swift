/// A text in UTF-8, read character by character as `FoldedText` has them, without an array of them.
///
/// For matching at a few places of a text, where folding all of it would take longer than the
/// matching. Offsets are UTF-8 offsets at which a character begins; the text is valid UTF-8.
@safe struct FoldedBytes {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let folding: UnsafeBufferPointer<UInt16>

  /// The number of bytes.
  let count: Int

  init(_ utf8: UnsafeBufferPointer<UInt8>, folding: UnsafeBufferPointer<UInt16>) {
    unsafe self.utf8 = utf8
    count = utf8.count
    unsafe self.folding = folding
  }

  /// The character at an offset, folded, and its number of bytes.
  @inline(__always)
  func character(at offset: Int) -> (scalar: UInt32, width: Int) {
    let (scalar, width) = source(at: offset)
    let folded = fold(scalar)
    switch folded {
    case 0x09, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F:
      return (0x20, width)
    case 0x0A:
      return (breaksParagraph(at: offset) ? folded : 0x20, width)
    case 0x2D, 0x2013, 0x2014:
      let joins =
        offset > 0 && offset + width < count && isLetter(before: offset)
        && isLetter(at: offset + width)
      return (joins ? 0x20 : 0x2D, width)
    default: return (folded, width)
    }
  }

  /// Whether a phrase may begin or end at an offset: not between two letters of one word.
  @inline(__always)
  func hasBorder(at offset: Int) -> Bool {
    guard offset > 0, offset < count else { return true }
    // Most borders are asked for in Chinese, where none is needed.
    if unsafe utf8[offset] >= 0xE4, unsafe utf8[offset] < 0xEA { return true }
    return !(isLetter(at: offset) && isLetter(before: offset))
  }

  /// Whether the character at an offset is a capital letter.
  func isUppercase(at offset: Int) -> Bool {
    let byte = unsafe utf8[offset]
    guard byte >= 0x80 else { return (0x41...0x5A).contains(byte) }
    return Unicode.Scalar(source(at: offset).scalar)?.properties.isUppercase ?? false
  }

  /// Whether every letter of a range that folds to an ASCII letter is a capital.
  func isAllUppercase(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = source(at: offset)
      if (0x61...0x7A).contains(fold(scalar)), !isUppercase(at: offset) { return false }
      offset += width
    }
    return true
  }

  /// Eight bytes from an offset on, the first one lowest; nothing where the text has fewer.
  @inline(__always)
  static func eightBytes(at offset: Int, of utf8: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard offset &+ 8 <= utf8.count, let bytes = unsafe UnsafeRawPointer(utf8.baseAddress) else {
      return nil
    }
    return unsafe UInt64(littleEndian: (bytes + offset).loadUnaligned(as: UInt64.self))
  }

  /// The character at an offset as it is, and its number of bytes.
  @inline(__always)
  func source(at offset: Int) -> (scalar: UInt32, width: Int) {
    unsafe Self.source(at: offset, of: utf8)
  }

  /// The character at an offset of a text, and its number of bytes.
  @inline(__always)
  static func source(
    at offset: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, width: Int) {
    let lead = UInt32(unsafe utf8[offset])
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(unsafe utf8[offset &+ 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = second << 6 | UInt32(unsafe utf8[offset &+ 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0xF) << 12 | third, 3) }
    return ((lead & 0x7) << 18 | third << 6 | UInt32(unsafe utf8[offset &+ 3] & 0x3F), 4)
  }

  /// The character that another is matched as.
  @inline(__always)
  func fold(_ scalar: UInt32) -> UInt32 {
    scalar < 0x1_0000 ? UInt32(unsafe folding[Int(scalar)]) : scalar
  }

  private func isLetter(at offset: Int) -> Bool {
    WordCharacters.contains(fold(source(at: offset).scalar))
  }

  private func isLetter(before offset: Int) -> Bool {
    var start = offset - 1
    while unsafe utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetter(at: start)
  }

  private func breaksParagraph(at offset: Int) -> Bool {
    (offset > 0 && (unsafe utf8[offset - 1]) == 0x0A)
      || (offset + 1 < count && (unsafe utf8[offset + 1]) == 0x0A)
  }
}
