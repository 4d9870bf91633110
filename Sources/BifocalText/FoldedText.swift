/// A text as the sequence of characters it is matched by, each with its place in the source.
///
///     let folded = try FoldedText("俄羅斯 EU")
///     folded.scalars.count  // 6
///     folded.offsets        // [0, 3, 6, 9, 10, 11, 12]
///
/// A *position* is an index into `scalars`; an *offset* is a number of UTF-8 bytes in the source.
/// A line break within a paragraph and a hyphen between Latin letters count as a space, so that
/// `Kassym-Jomart` is also found when it is broken over two lines or written without the hyphen.
public struct FoldedText: Sendable {
  /// The source.
  public let text: String

  /// Its bytes.
  private let utf8: [UInt8]

  /// The folded code points.
  public let scalars: [UInt32]

  /// The UTF-8 offset of each code point in the source, and one more for the end of the text.
  public let offsets: [Int32]

  /// Folds a text.
  ///
  /// - Throws: `ICUError` when ICU's folding table cannot be made.
  /// - Complexity: O(*n*), where *n* is the number of UTF-8 bytes in `text`.
  public init(_ text: String) throws(ICUError) {
    self.init(text, folding: try CharacterFolding.shared())
  }

  /// Folds a text with a table that was loaded before.
  public init(_ text: String, folding: CharacterFolding) {
    self.init(text, utf8: Array(text.utf8), folding: folding)
  }

  /// Folds a text whose bytes are at hand.
  init(_ text: String, utf8: [UInt8], folding: CharacterFolding) {
    self.text = text
    self.utf8 = utf8
    // Counted first, so that the arrays are filled without asking for room each time.
    let count = utf8.count { $0 & 0xC0 != 0x80 }
    var offsets: [Int32] = []
    var scalars = unsafe [UInt32](unsafeUninitializedCapacity: count) { scalars, scalarCount in
      unsafe offsets = [Int32](unsafeUninitializedCapacity: count + 1) { offsets, offsetCount in
        unsafe utf8.withUnsafeBufferPointer { bytes in
          unsafe folding.table.withUnsafeBufferPointer { table in
            let source = unsafe FoldedBytes(bytes, folding: table)
            var offset = 0
            for position in 0..<count {
              unsafe offsets[position] = Int32(truncatingIfNeeded: offset)
              let (scalar, width) = source.source(at: offset)
              unsafe scalars[position] = source.fold(scalar)
              offset &+= width
            }
            unsafe offsets[count] = Int32(truncatingIfNeeded: offset)
          }
        }
        offsetCount = count + 1
      }
      scalarCount = count
    }
    Self.joinWords(in: &scalars, from: 0)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// Turns white space, single line breaks, and hyphens and dashes between letters into spaces, in
  /// the text that begins at `start`.
  static func joinWords(in scalars: inout [UInt32], from start: Int) {
    let space: UInt32 = 0x20
    let newline: UInt32 = 0x0A
    // All that follows is below the first Han characters, which most of a Chinese text is.
    for position in start..<scalars.count where scalars[position] < 0x2E80 {
      switch scalars[position] {
      case 0x09, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F:
        scalars[position] = space
      case newline:
        let breaksParagraph =
          (position > start && scalars[position - 1] == newline)
          || (position + 1 < scalars.count && scalars[position + 1] == newline)
        if !breaksParagraph { scalars[position] = space }
      case 0x2D, 0x2013, 0x2014:
        let joins =
          position > start && position + 1 < scalars.count
          && WordCharacters.contains(scalars[position - 1])
          && WordCharacters.contains(scalars[position + 1])
        scalars[position] = joins ? space : 0x2D
      default: break
      }
    }
  }

  /// The number of characters.
  public var count: Int { scalars.count }

  /// Returns the UTF-8 offsets in the source of a range of positions.
  public func offsets(of positions: Range<Int>) -> Range<Int> {
    Int(offsets[positions.lowerBound])..<Int(offsets[positions.upperBound])
  }

  /// Returns the position of the character that begins at or before a UTF-8 offset.
  ///
  /// - Complexity: O(log *n*).
  public func position(ofOffset offset: Int) -> Int {
    max(0, offsets.partitioningIndex { Int($0) > offset } - 1)
  }

  /// Returns the ranges of positions of ranges of offsets that follow each other without a gap.
  ///
  /// - Complexity: O(*n*) at most, in one pass.
  public func positions(ofConsecutive ranges: [Range<Int>]) -> [Range<Int>] {
    var start = 0
    return ranges.map { range in
      // No character takes more than four bytes or less than one.
      let end = min(start + range.count, scalars.count)
      let atMost = start + range.count / 4
      var low = min(atMost, end)
      var high = end
      while low < high {
        let middle = (low + high + 1) / 2
        if Int(offsets[middle]) <= range.upperBound { low = middle } else { high = middle - 1 }
      }
      defer { start = low }
      return start..<low
    }
  }

  /// Returns the source's own characters in a range of positions.
  public func source(_ positions: Range<Int>) -> Substring {
    text.slice(utf8: offsets(of: positions))
  }

  /// Whether the character at a position is a capital letter in the source.
  public func isUppercase(at position: Int) -> Bool {
    let byte = utf8[Int(offsets[position])]
    // Nearly every letter that is asked about is ASCII, and properties are slow to look up.
    guard byte >= 0x80 else { return (0x41...0x5A).contains(byte) }
    let index = text.utf8.index(text.startIndex, offsetBy: Int(offsets[position]))
    return text.unicodeScalars[index].properties.isUppercase
  }
}

extension String {
  /// Returns the characters between two UTF-8 offsets.
  ///
  ///     "普京访问".slice(utf8: 0..<6)  // "普京"
  ///
  /// - Complexity: O(1) for a native string.
  public func slice(utf8 range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
