/// A place in a text, as people count: lines and characters, both from one.
struct TextPosition: Equatable {
  /// The line, from one.
  let line: Int
  /// The character in the line, from one.
  let column: Int

  /// Finds the place of the byte at the index `offset`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes before it.
  init(of offset: Int, in bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    let before = bytes[..<Swift.min(offset, bytes.endIndex)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    line = firstLine + before.count { $0 == 0x0A }
    column = 1 + before[start...].count { $0 & 0xC0 != 0x80 }
  }
}
