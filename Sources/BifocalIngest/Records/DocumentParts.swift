internal import BifocalText

/// When a plain text is no article any more, and how it is taken to pieces.
///
///     let source = try DocumentSource(paths: ["corpus.txt"], longTexts: LongTextRule())
public struct LongTextRule: Sendable {
  /// The length in bytes above which a text is taken as it is, part by part.
  public var limit: Int
  /// How long a part is, in bytes.
  public var partSize: Int
  /// Where a text may be cut.
  public var places: [TextChunks.Place]

  /// Makes a rule.
  public init(
    limit: Int = 16 << 20, partSize: Int = 1 << 18,
    places: [TextChunks.Place] = TextChunks.Place.allCases
  ) {
    self.limit = limit
    self.partSize = partSize
    self.places = places
  }
}

/// Reads a long plain text as documents of one name, each a part of it.
struct DocumentParts {
  private let path: String
  private let name: String
  private var chunks: TextChunks.Iterator
  private var number = 0
  private var length = TextLength()

  init(path: String, name: String, rule: LongTextRule, reading: ReadingRule = ReadingRule()) {
    self.path = path
    self.name = name
    chunks = TextChunks(
      path: path, size: rule.partSize, places: rule.places, reading: reading
    ).makeIterator()
  }

  /// Returns the next part; nothing at the end.
  ///
  /// - Throws: `IngestError` when the file cannot be read further.
  mutating func next() throws(IngestError) -> Document? {
    guard let chunk = try chunks.next()?.get() else { return nil }
    defer {
      number += 1
      length.add(chunk.text)
    }
    return Document(
      id: name, text: chunk.text, part: TextPart(path: path, number: number, start: length))
  }
}
