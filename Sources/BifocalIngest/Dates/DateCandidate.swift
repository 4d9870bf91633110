internal import BifocalText

/// A date that may be that of an article, and what speaks for it.
struct DateCandidate: Equatable {
  /// The date.
  var date: PartialDate

  /// Where it stands, in which words, and how far to trust it.
  var evidence: DateEvidence

  /// Whether it is the day of the last change, and not of the publication.
  var isModification = false

  init(
    _ date: PartialDate, _ origin: DateEvidence.Origin, text: String, confidence: Double,
    isModification: Bool = false
  ) {
    self.date = date
    evidence = DateEvidence(origin: origin, text: text, confidence: confidence)
    self.isModification = isModification
  }

  /// Reads the value of a field, such as `2022-07-08T10:00:00Z`, `Fri, 8 Jul 2022` or
  /// `2022年7月8日 10:00`; nothing when there is no date in it.
  init?(
    field: String, _ origin: DateEvidence.Origin, confidence: Double, isModification: Bool = false
  ) {
    guard let date = Self.date(inField: field) else { return nil }
    self.init(
      date, origin, text: field, confidence: confidence, isModification: isModification)
  }

  /// The first date in a value that is nothing but a date, a time and perhaps a few words.
  static func date(inField text: String) -> PartialDate? {
    if let date = PartialDate(timestamp: text) { return date }
    let digits = text.utf8.prefix { $0.isDigit }
    if digits.count == 12 || digits.count == 14 {
      return WrittenDate.first(in: String(text.prefix(8)))
    }
    return WrittenDate.first(in: text)
  }
}

extension WrittenDate {
  /// The first date in `text` that is complete to the day; or else to the month or the year.
  static func first(in text: String, context: Context = Context()) -> PartialDate? {
    var coarse: PartialDate?
    for written in DateScanner(text) {
      guard let date = written.date(in: context) else { continue }
      if date.precision == .day { return date }
      coarse = coarse ?? date
    }
    return coarse
  }
}
