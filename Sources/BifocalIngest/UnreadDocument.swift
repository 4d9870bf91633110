public import BifocalText

/// A document that was found and not cleaned yet, so that many can be cleaned at once.
///
///     var documents = try DocumentSource(paths: ["posts"]).makeIterator()
///     while let unread = documents.nextUnread() {
///       let document = try unread.get().document()  // on any thread
///     }
public struct UnreadDocument: Sendable {
  private enum Content: Sendable {
    /// A document that needs no cleaning.
    case ready(Document)
    /// The bytes of a file.
    case file(FileContent)
  }

  private let content: Content

  /// How much text there is to clean, in bytes.
  public let size: Int

  /// Makes an unread document of one that is ready.
  init(_ document: Document) {
    content = .ready(document)
    size = document.text.utf8.count
  }

  /// Makes an unread document of a file.
  init(_ file: FileContent) {
    content = .file(file)
    size = file.bytes.count
  }

  /// What the document is called.
  public var name: String {
    switch content {
    case .ready(let document): document.id
    case .file(let file): file.name
    }
  }

  /// Which part of a longer text it is, unless it is a whole one.
  public var part: TextPart? {
    if case .ready(let document) = content { document.part } else { nil }
  }

  /// Cleans the document.
  ///
  /// - Throws: `IngestError` when its bytes are not text, or nothing is left of it.
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  public func document() throws(IngestError) -> Document { try cleaned().document }

  /// Cleans the document, and says what was left out.
  ///
  /// - Returns: The document, and what was left out, in the order in which it was found.
  /// - Throws: `IngestError` when its bytes are not text, or nothing is left of it.
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  public func cleaned() throws(IngestError) -> (document: Document, dropped: [DroppedBlock]) {
    switch content {
    case .ready(let document): return (document, [])
    case .file(let file):
      let article = try Article(
        file.bytes, validLength: file.validLength, path: file.path, format: file.format,
        favor: file.favor)
      let document = article.document(
        id: file.name, metadata: file.metadata, recognizer: file.recognizer,
        fileName: file.path == "-" ? nil : String(file.path.split(separator: "/").last ?? ""),
        today: file.today)
      return (document, article.dropped)
    }
  }
}

/// A file that holds one document, as it was read.
struct FileContent: Sendable {
  let path: String
  /// What the document is called.
  let name: String
  let bytes: [UInt8]
  /// How many of the first bytes are known to be UTF-8 without fault.
  let validLength: Int
  let format: InputFormat
  /// What matters more, if it is a page: that nothing else is in the text, or that all of it is.
  let favor: ExtractionFavor
  /// What the table beside the file says about it.
  let metadata: MetadataTable.Entry?
  let recognizer: LanguageRecognizer
  /// Nothing is published after this day.
  var today: PartialDate?
}
