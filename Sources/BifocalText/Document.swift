/// One article: its clean text and what is known about it.
///
///     let article = Document(id: "a1", text: "普京访问塔吉克斯坦。")
///     article.text.utf8.count  // 30
///
/// Every position that the library reports is a UTF-8 offset into `text`.
public struct Document: Sendable, Equatable {
  /// The name that output refers to: a file name, or the `id` of a JSON line.
  public var id: String

  /// The text that is analysed, without navigation, captions that repeat, or footnotes.
  public var text: String

  /// The headline.
  public var title: String?

  /// When it was published, as precisely as it is known.
  public var date: PartialDate?

  /// How the date is known; nothing for a date that was given in code.
  public var dateEvidence: DateEvidence?

  /// Who published it, such as a newspaper.
  public var source: String?

  /// Who wrote it.
  public var author: String?

  /// Where it was found.
  public var url: String?

  /// The main language of `text`.
  public var language: Language

  /// Footnotes and other matter that belongs to the article and not to its running text.
  public var notes: [String]

  /// Which part of a longer text it is, unless it is a whole one.
  public var part: TextPart?

  /// Makes a document; `LanguageRecognizer` tells the language of a text that does not say.
  public init(
    id: String, text: String, title: String? = nil, date: PartialDate? = nil,
    source: String? = nil, author: String? = nil, url: String? = nil,
    language: Language = .undetermined,
    notes: [String] = [], part: TextPart? = nil, dateEvidence: DateEvidence? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
    self.source = source
    self.author = author
    self.url = url
    self.language = language
    self.notes = notes
    self.part = part
    self.dateEvidence = dateEvidence
  }
}
