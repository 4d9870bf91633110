internal import BifocalText

/// Reads the items of a feed, RSS 2.0, RSS 1.0 (RDF) or Atom, as documents.
///
/// The text is the full content of an item where there is one, otherwise its summary, and is
/// cleaned as a page is.
struct FeedDocuments {
  private let context: RecordContext
  private var file: WholeFile
  private var scanner: XMLScanner
  private var channel = FeedItem()
  private var isFeed = false
  private var isAtEnd = false
  private var number = 0

  /// Reads all of `stream`.
  ///
  /// - Throws: `IngestError` when the file cannot be read, or is no UTF-8.
  init(_ stream: ByteStream, context: RecordContext) throws(IngestError) {
    file = try WholeFile(stream)
    self.context = context
    scanner = XMLScanner(file.bytes)
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
          let line = file.line(of: scanner.tokenStart)
          let item = try FeedItem(&scanner, bytes: file.bytes)
          number += 1
          return Result { () throws(IngestError) in try document(of: item, line: line) }
        default: try channel.read(tag, &scanner, bytes: file.bytes)
        }
      }
    } catch {
      isAtEnd = true
      throw file.error(at: error.offset, found: error.found, expected: error.expected)
    }
    isAtEnd = true
    guard isFeed else {
      throw IngestError(
        path: file.path, line: 1,
        kind: .malformed(found: "XML of another kind", expected: "a feed, RSS or Atom"))
    }
    return nil
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
      fallbackID: "\(context.name):\(number)", at: context.place(path: file.path, line: line),
      recognizer: context.recognizer)
  }
}
