/// Which part of a text a document is, when the text is too long to be in memory as one.
///
///     var start = TextLength()
///     start.add("普京 𠮷")
///     TextPart(path: "corpus.txt", number: 1, start: start)
public struct TextPart: Sendable, Equatable {
  /// The file, as it was named.
  public let path: String

  /// The number of the part, from zero.
  public let number: Int

  /// How much text stands before it.
  public let start: TextLength

  /// Makes a part.
  public init(path: String, number: Int, start: TextLength) {
    self.path = path
    self.number = number
    self.start = start
  }
}

/// How long a text is, in each of the units that positions are counted in.
public struct TextLength: Sendable, Equatable {
  /// In bytes of UTF-8.
  public private(set) var utf8 = 0
  /// In Unicode scalar values.
  public private(set) var scalars = 0
  /// In UTF-16 code units.
  public private(set) var utf16 = 0

  /// The length of no text.
  public init() {}

  /// Adds the length of `text`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public mutating func add(_ text: String) {
    for byte in text.utf8 where byte & 0xC0 != 0x80 {
      scalars += 1
      utf16 += byte >= 0xF0 ? 2 : 1
    }
    utf8 += text.utf8.count
  }
}
