/// What is counted in articles: all items of a kind, or some that are named.
///
///     TrendQuery.all(.themes)
///     TrendQuery.sums(expression.sums)
public enum TrendQuery: Sendable, Hashable, CustomStringConvertible {
  /// A kind of item.
  public enum Subject: String, Sendable, CaseIterable {
    /// Words.
    case terms
    /// Actors, by id.
    case actors
    /// Themes, by id.
    case themes
    /// Themes by the status of their evidence: `energy:asserted` and `energy:denied`.
    case statuses
    /// Actors in sentences with evidence for a theme: `RUS × energy`.
    case pairs
  }

  /// All items of a kind.
  case all(Subject)
  /// All runs of *n* terms that follow each other with nothing but space between.
  case ngrams(Int)
  /// Sums of items, each of which is counted as one.
  case sums([TrendExpression.Sum])

  /// Whether articles must be tagged to answer it.
  public var needsTags: Bool {
    switch self {
    case .all(let subject): subject != .terms
    case .ngrams: false
    case .sums(let sums): sums.contains { $0.items.contains { $0.needsTags } }
    }
  }

  /// The terms that are named.
  public var terms: [String] {
    guard case .sums(let sums) = self else { return [] }
    return sums.flatMap(\.items).compactMap { item in
      if case .term(let term) = item { return term }
      return nil
    }
  }

  /// The query as one line.
  public var description: String {
    switch self {
    case .all(let subject): subject.rawValue
    case .ngrams(let length): "\(length)-grams"
    case .sums(let sums): sums.map(\.name).joined(separator: " ")
    }
  }
}
