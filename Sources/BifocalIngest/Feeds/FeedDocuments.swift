internal import BifocalText

/// Reads the items of a feed, RSS 2.0, RSS 1.0 (RDF) or Atom, as documents.
///
/// The text is the full content of an item where there is one, otherwise its summary, and is
/// cleaned as a page is.
struct FeedDocuments {
  private let path: String
  private let context: RecordContext
  private let bytes: ArraySlice<UInt8>
  private var scanner: XMLScanner
  private var channel = FeedItem()
  private var isFeed = false
  private var isAtEnd = false
  private var number = 0
  private var counted: (index: Int, line: Int)

  /// Reads all of `stream`.
  ///
  /// - Throws: `IngestError` when the file cannot be read, or is no UTF-8.
  init(_ stream: ByteStream, context: RecordContext) throws(IngestError) {
    let all = try stream.readToEnd()
    _ = try UTF8Text.string(validating: all, path: stream.path)
    path = stream.path
    self.context = context
    bytes = all.starts(with: UTF8Text.byteOrderMark) ? all[3...] : all[...]
    scanner = XMLScanner(bytes)
    counted = (bytes.startIndex, 1)
  }

  /// Returns the next document or what is wrong with it; nothing at the end.
  ///
  /// - Throws: `IngestError` with the line and the column when the feed is broken from there on.
  mutating func next() throws(IngestError) -> Result<Document, IngestError>? {
    guard !isAtEnd else { return nil }
    do {
      while let token = try scanner.next() {
        guard case .start(let tag) = token else { continue }
        switch tag.name {
        case "rss", "rdf:RDF", "feed", "atom:feed", "channel": isFeed = true
        case "item", "entry", "atom:entry":
          isFeed = true
          let line = lineNumber()
          let item = try FeedItem(&scanner, bytes: bytes)
          number += 1
          return Result { () throws(IngestError) in try document(of: item, line: line) }
        default: try channel.read(tag, &scanner, bytes: bytes)
        }
      }
    } catch {
      isAtEnd = true
      let position = TextPosition(of: error.offset, in: bytes)
      throw IngestError(
        path: path, line: position.line, column: String(position.column),
        kind: .malformed(found: error.found, expected: error.expected))
    }
    isAtEnd = true
    guard isFeed else {
      throw IngestError(
        path: path, line: 1,
        kind: .malformed(found: "XML of another kind", expected: "a feed, RSS or Atom"))
    }
    return nil
  }

  private mutating func lineNumber() -> Int {
    let line = counted.line + bytes[counted.index..<scanner.tokenStart].count { $0 == 0x0A }
    counted = (scanner.tokenStart, line)
    return line
  }

  private func document(of item: FeedItem, line: Int) throws(IngestError) -> Document {
    let article = item.article
    var fields = RecordFields()
    fields[.id] = item.id ?? item.link
    fields[.text] = article.text.isEmpty ? item.title : article.text
    fields[.title] = item.title ?? article.fields.title
    fields[.date] = item.date
    fields[.source] = item.source ?? channel.title
    fields[.author] = item.author
    fields[.url] = item.link
    fields[.language] = item.language ?? channel.language
    return try fields.document(
      fallbackID: "\(context.name):\(number)", at: context.place(path: path, line: line),
      recognizer: context.recognizer)
  }
}
