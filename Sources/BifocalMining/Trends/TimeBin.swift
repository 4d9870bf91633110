public import BifocalText

/// A calendar year, quarter or month.
///
///     TimeBin(of: PartialDate("2022-07-08")!, by: .quarter)?.description  // "2022-Q3"
///     TimeBin(of: PartialDate("2022")!, by: .month)                       // nil
///
/// A date that is known less precisely than the bin has none: it is reported, never guessed.
public struct TimeBin: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The length of a bin.
  public enum Period: String, Sendable, CaseIterable {
    /// A calendar year.
    case year
    /// Three months, from January, April, July or October.
    case quarter
    /// A calendar month.
    case month

    fileprivate var perYear: Int {
      switch self {
      case .year: 1
      case .quarter: 4
      case .month: 12
      }
    }
  }

  /// The length of the bin.
  public let period: Period

  /// The number of periods since the beginning of the calendar.
  private let ordinal: Int

  private init(period: Period, ordinal: Int) {
    self.period = period
    self.ordinal = ordinal
  }

  /// Returns the bin of a date, if the date is precise enough to have one.
  public init?(of date: PartialDate, by period: Period) {
    switch period {
    case .year: self.init(period: period, ordinal: date.year)
    case .quarter, .month:
      guard let month = date.month else { return nil }
      let perYear = period.perYear
      self.init(period: period, ordinal: date.year * perYear + (month - 1) * perYear / 12)
    }
  }

  /// The bin that follows.
  public var next: TimeBin { TimeBin(period: period, ordinal: ordinal + 1) }

  /// Returns all bins from the first to the last of some bins, the empty ones between included.
  public static func spanning(_ bins: some Sequence<TimeBin>) -> [TimeBin] {
    guard let first = bins.min(), let last = bins.max() else { return [] }
    return Array(sequence(first: first) { $0 < last ? $0.next : nil })
  }

  /// An earlier bin is less than a later one.
  public static func < (left: TimeBin, right: TimeBin) -> Bool { left.ordinal < right.ordinal }

  /// `2022`, `2022-Q3` or `2022-07`.
  public var description: String {
    let year = ordinal / period.perYear
    let part = ordinal % period.perYear + 1
    return switch period {
    case .year: String(year)
    case .quarter: "\(year)-Q\(part)"
    case .month: "\(year)-\(part < 10 ? "0" : "")\(part)"
    }
  }
}
