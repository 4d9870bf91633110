public import BifocalText

/// What articles must fulfil to be in a group.
///
///     let condition = try DocumentCondition("year>=2022")
///     condition?.holds(for: Document(id: "1", text: "", date: PartialDate("2022-07")))  // true
///
/// Fields are `year`, `date`, `source`, `language`, `author` and `id`. An article that does not say
/// enough, such as one without a date, neither fulfils a condition nor fails it.
public struct DocumentCondition: Sendable, Hashable, CustomStringConvertible {
  /// What is looked at.
  private enum Field: String, CaseIterable, Sendable {
    case year, date, source, language, author, id

    var isOrdered: Bool { self == .year || self == .date }
  }

  /// How it is compared; the longer signs first, as they are looked for.
  private enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case differs = "!="
    case equals = "="
    case more = ">"
    case less = "<"

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .atLeast: left >= right
      case .atMost: left <= right
      case .differs: left != right
      case .equals: left == right
      case .more: left > right
      case .less: left < right
      }
    }
  }

  private let field: Field
  private let comparison: Comparison
  private let value: String
  private let date: PartialDate?

  /// The condition as it was written.
  public let description: String

  /// Reads a condition; nothing if the text is none, but may be a path.
  ///
  /// - Throws: `DocumentConditionError` when it has the form of a condition and is none.
  public init?(_ text: String) throws(DocumentConditionError) {
    let name = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text.dropFirst(name.count)
    guard !name.isEmpty,
      let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) })
    else { return nil }
    guard let field = Field(rawValue: String(name)) else {
      throw DocumentConditionError(
        text: text, expected: Field.allCases.map(\.rawValue).joined(separator: ", "))
    }
    value = String(rest.dropFirst(comparison.rawValue.count))
    date = field.isOrdered ? PartialDate(value) : nil
    guard field.isOrdered || comparison == .equals || comparison == .differs else {
      throw DocumentConditionError(
        text: text, expected: "\(field.rawValue)= or \(field.rawValue)!=")
    }
    if field.isOrdered, date == nil || (field == .year && date?.precision != .year) {
      throw DocumentConditionError(
        text: text, expected: field == .year ? "a year such as 2022" : "a date such as 2022-07")
    }
    guard !value.isEmpty else {
      throw DocumentConditionError(text: text, expected: "a value after \(comparison.rawValue)")
    }
    self.field = field
    self.comparison = comparison
    description = text
  }

  /// Tells whether an article fulfils the condition.
  ///
  /// - Returns: `nil` when the article does not say.
  public func holds(for document: Document) -> Bool? {
    switch field {
    case .year, .date: return holds(for: document.date)
    case .source: return document.source.map { comparison.holds($0, value) }
    case .author: return document.author.map { comparison.holds($0, value) }
    case .id: return comparison.holds(document.id, value)
    case .language:
      let code = document.language.rawValue
      return (code == value || code.hasPrefix(value + "-")) == (comparison == .equals)
    }
  }

  /// Compares as precisely as the condition is; a date that is less precise does not say.
  private func holds(for other: PartialDate?) -> Bool? {
    guard let other, let date, other.precision >= date.precision else { return nil }
    let parts = [(other.year, date.year), (other.month, date.month), (other.day, date.day)]
    let known = parts.compactMap { pair in pair.1.map { (pair.0 ?? 0, $0) } }
    // Years take at most four digits, months and days two.
    let numbers = known.reduce((0, 0)) { ($0.0 * 100 + $1.0, $0.1 * 100 + $1.1) }
    return comparison.holds(numbers.0, numbers.1)
  }
}

/// A condition that cannot be understood.
public struct DocumentConditionError: Error, Equatable, CustomStringConvertible {
  init(text: String, expected: String) {
    self.text = text
    self.expected = expected
  }

  /// The condition as it was written.
  public let text: String
  /// What should stand there.
  public let expected: String

  /// One line.
  public var description: String { "\"\(text)\" is no condition; expected \(expected)" }
}
