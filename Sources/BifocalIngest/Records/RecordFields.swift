internal import BifocalText

/// What a JSON line, a CSV record or a line of metadata says about a document, as it was written.
struct RecordFields: Equatable {
  /// The names that fields and columns go by.
  typealias Name = FieldNames.Field

  private var values: [Name: String] = [:]

  /// The value of a field; an empty one counts as none.
  subscript(name: Name) -> String? {
    get { values[name] }
    set { values[name] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// The date, when there is one.
  ///
  /// - Throws: `IngestError` at `place` when the date has not the form of one.
  func date(at place: RecordPlace) throws(IngestError) -> PartialDate? {
    guard let value = self[.date] else { return nil }
    guard let date = DateCandidate.date(inField: value) else {
      throw place.error(.date, "not a date: \"\(value)\"", "YYYY-MM-DD, YYYY-MM or YYYY")
    }
    if let today = place.today, date.isAfter(today) {
      throw place.error(.date, "a date in the future: \"\(value)\"", "a day up to \(today)")
    }
    return date
  }

  /// The language tag, when there is one.
  ///
  /// - Throws: `IngestError` at `place` when the tag has not the form of one.
  func languageTag(at place: RecordPlace) throws(IngestError) -> LanguageTag? {
    guard let value = self[.language] else { return nil }
    guard let tag = LanguageTag(value) else {
      throw place.error(
        .language, "not a language tag: \"\(value)\"", "a tag such as zh-Hans, zh-Hant or en")
    }
    return tag
  }

  /// The document of a record: its text exactly as it was given, so that offsets refer to it.
  ///
  /// - Throws: `IngestError` at `place` when the text is missing or empty, or a field is wrong.
  func document(
    fallbackID: String, at place: RecordPlace, recognizer: LanguageRecognizer
  ) throws(IngestError) -> Document {
    guard let text = self[.text] else {
      throw IngestError(
        path: place.path, line: place.line, column: place.names[.text],
        kind: .malformed(found: "no text", expected: "the text of an article"))
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw IngestError(path: place.path, line: place.line, kind: .emptyDocument)
    }
    let date = try date(at: place)
    let language = try languageTag(at: place)?.language
    return Document(
      id: self[.id] ?? fallbackID, text: text, title: self[.title], date: date,
      source: self[.source], author: self[.author], url: self[.url],
      language: language ?? recognizer.dominantLanguage(of: text),
      dateEvidence: date.map { _ in
        DateEvidence(origin: .field, text: self[.date] ?? "", confidence: 0.98)
      })
  }
}

/// Where a record stands, for errors to name.
struct RecordPlace {
  let path: String
  let line: Int
  /// How the fields are called.
  var names = FieldNames()
  /// No record is of a later day.
  var today: PartialDate?

  func error(_ field: RecordFields.Name?, _ found: String, _ expected: String) -> IngestError {
    IngestError(
      path: path, line: line, column: field.map { names[$0] },
      kind: .metadata(found: found, expected: expected))
  }
}

/// What all readers of records are told.
struct RecordContext {
  /// What documents without an `id` are called after.
  let name: String
  let recognizer: LanguageRecognizer
  let options: IngestOptions

  /// How the fields are called.
  var fieldNames: FieldNames { options.fieldNames }

  /// Where a record stands.
  func place(path: String, line: Int) -> RecordPlace {
    RecordPlace(path: path, line: line, names: options.fieldNames, today: options.today)
  }
}

extension PartialDate {
  /// Reads an ISO 8601 date, or the date of a time such as `2022-07-08T10:00:00Z`.
  init?(timestamp: some StringProtocol) {
    let text = timestamp.utf8
    // A time of day follows a whole date of ten characters, after `T` or a space.
    if text.count > 10,
      [0x54, 0x74, 0x20].contains(text[text.index(text.startIndex, offsetBy: 10)])
    {
      self.init(timestamp.prefix(10))
    } else {
      self.init(timestamp)
    }
  }
}
