/// What counts are divided by, so that bins of different sizes compare.
public enum TrendMeasure: String, Sendable, CaseIterable {
  /// Occurrences in ten thousand words.
  case rate
  /// Articles that hold the item, of a hundred.
  case share

  /// What a value is a number of.
  public var unit: String {
    switch self {
    case .rate: "per 10,000 words"
    case .share: "% of articles"
    }
  }

  /// What a count and its whole are multiplied by.
  var scale: Double {
    switch self {
    case .rate: 10_000
    case .share: 100
    }
  }
}
