internal import BifocalText

/// What a file of one article holds, before it has a name and a language.
struct Article: Equatable {
  /// The clean text, its paragraphs separated by blank lines.
  var text = ""

  /// The footnotes.
  var notes: [String] = []

  /// What the file holds besides, in the order in which it was found not to belong.
  var dropped: [DroppedBlock] = []

  /// What the file itself says about the article; `text` and `id` are not among it.
  var fields = ArticleFields()

  /// Cleans the content of a file, of which the first `validLength` bytes are known to be UTF-8.
  ///
  /// - Throws: `IngestError` when it is not UTF-8, or holds no text.
  init(
    _ bytes: [UInt8], validLength: Int = 0, path: String, format: InputFormat,
    favor: ExtractionFavor = .balanced
  ) throws(IngestError) {
    try UTF8Text.validate(bytes[validLength...], path: path, offset: validLength)
    self.init(valid: bytes, format: format, favor: favor)
    guard !self.text.isEmpty else { throw IngestError(path: path, kind: .emptyDocument) }
  }

  /// Cleans `text`; what is called plain text may turn out to be Markdown or HTML.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the length of `text`.
  init(_ text: String, format: InputFormat, favor: ExtractionFavor = .balanced) {
    self.init(valid: Array(text.utf8), format: format, favor: favor)
  }

  private init(valid bytes: [UInt8], format: InputFormat, favor: ExtractionFavor) {
    // Little of a page is its article, and the rest needs no cleaning.
    if format == .html {
      self.init(html: bytes[...], favor: favor)
      return
    }
    let clean = CharacterCleaning.cleaned(
      format == .text ? PageBreaks.removed(from: bytes) : bytes)[...]
    switch format == .text ? InputFormat(content: clean) : format {
    case .html: self.init(html: clean, favor: favor)
    case .markdown: self.init(markdown: clean)
    case .text, .jsonLines, .json, .feed, .csv, .tsv:
      self.init(plainText: clean)
    }
  }

  /// Makes the document; what `metadata` says goes before what the file says.
  ///
  /// The name of the file may hold a date; standard input has none. Nothing is published after
  /// `today`.
  func document(
    id: String, metadata: MetadataTable.Entry?, recognizer: LanguageRecognizer,
    fileName: String? = nil, today: PartialDate? = nil
  ) -> Document {
    let tag = metadata?.language ?? fields.language
    let published =
      metadata?.date.map {
        DateCandidate($0, .metadataTable, text: $0.description, confidence: 1)
      }
      ?? publication(name: fileName, address: metadata?.url ?? fields.url, today: today)
    return Document(
      id: id, text: text, title: metadata?.title ?? fields.title,
      date: published?.date, source: metadata?.source ?? fields.source,
      author: metadata?.author ?? fields.author, url: metadata?.url ?? fields.url,
      language: tag?.language ?? recognizer.dominantLanguage(of: text), notes: notes,
      dateEvidence: published?.evidence)
  }
}

/// What a file says about the article in it.
struct ArticleFields: Equatable {
  var title: String?
  var date: PartialDate?
  var source: String?
  var author: String?
  var url: String?
  var language: LanguageTag?

  /// What may be the date of publication, with what speaks for it.
  var dates: [DateCandidate] = []

  /// Fills what is not known yet from `other`.
  mutating func fill(from other: ArticleFields) {
    title = title ?? other.title
    date = date ?? other.date
    source = source ?? other.source
    author = author ?? other.author
    url = url ?? other.url
    language = language ?? other.language
    dates += other.dates
  }
}
