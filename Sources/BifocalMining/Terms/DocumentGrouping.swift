public import BifocalText

/// What articles are put together by.
///
///     DocumentGrouping("year")?.group(of: article)  // "2022"
///
/// An article that does not say, such as one without a date, is in no group.
public enum DocumentGrouping: Sendable, Hashable {
  /// Who published it.
  case source
  /// Its main language.
  case language
  /// Who wrote it.
  case author
  /// Each article by itself.
  case document
  /// When it was published.
  case period(BinCalendar.Period)

  /// All groupings, in the order of help.
  public static let allCases: [DocumentGrouping] =
    [.source, .language, .author, .document] + BinCalendar.Period.allCases.map { .period($0) }

  /// Its name on a command line.
  public var name: String {
    switch self {
    case .source: "source"
    case .language: "language"
    case .author: "author"
    case .document: "document"
    case .period(let period): period.rawValue
    }
  }

  /// Reads a name.
  public init?(_ name: String) {
    guard let grouping = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = grouping
  }

  /// Returns the group of an article, if it says enough to have one.
  public func group(of document: Document) -> String? {
    switch self {
    case .source: document.source
    case .language: document.language.rawValue
    case .author: document.author
    case .document: document.id
    case .period(let period):
      document.date.flatMap { BinCalendar(by: period).bin(of: $0) }?.description
    }
  }
}
