public import BifocalText

/// A day, a week, a month, a quarter or a year.
///
///     let bin = BinCalendar(by: .week).bin(of: PartialDate("2022-07-08")!)!
///     bin.description  // "2022-W27"
///     bin.lastDay      // 2022-07-10
public struct TimeBin: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How time is cut.
  public let calendar: BinCalendar

  /// The number of the bin; neighbours' numbers differ by one.
  public let ordinal: Int

  init(in calendar: BinCalendar, ordinal: Int) {
    self.calendar = calendar
    self.ordinal = ordinal
  }

  /// The numbers of its days from 1970-01-01.
  public var days: Range<Int> {
    calendar.firstDay(ofOrdinal: ordinal)..<calendar.firstDay(ofOrdinal: ordinal + 1)
  }

  /// Its first day.
  public var firstDay: PartialDate? { PartialDate(dayNumber: days.lowerBound) }

  /// Its last day.
  public var lastDay: PartialDate? { PartialDate(dayNumber: days.upperBound - 1) }

  /// Returns all bins from this one to another; none if the other is earlier.
  public func through(_ last: TimeBin) -> [TimeBin] {
    guard self <= last else { return [] }
    return (ordinal...last.ordinal).map { TimeBin(in: calendar, ordinal: $0) }
  }

  /// An earlier bin is less than a later one.
  public static func < (left: TimeBin, right: TimeBin) -> Bool { left.ordinal < right.ordinal }

  /// The label of the year that holds the bin: `2022`, or `2022/23` where years begin within one.
  public var yearLabel: String {
    let year = calendar.year(ofOrdinal: ordinal)
    let isFiscal =
      calendar.firstMonth > 1 && (calendar.period == .year || calendar.period == .quarter)
    let label = Self.padded(year, to: 4)
    return isFiscal ? "\(label)/\(Self.padded((year + 1) % 100, to: 2))" : label
  }

  /// `2022`, `2022/23`, `2022-Q3`, `2022-07`, `2022-W27` or `2022-07-08`.
  public var description: String {
    switch calendar.period {
    case .year: yearLabel
    case .quarter: "\(yearLabel)-Q\((ordinal % 4 + 4) % 4 + 1)"
    case .month: "\(yearLabel)-\(Self.padded((ordinal % 12 + 12) % 12 + 1, to: 2))"
    case .week: "\(yearLabel)-W\(Self.padded(weekOfYear, to: 2))"
    case .day: firstDay?.description ?? ""
    }
  }

  /// The number of the week in its year: the first is the one with the year's first Thursday.
  private var weekOfYear: Int {
    let thursday = days.lowerBound + 3
    let newYear = PartialDate(dayNumber: thursday).flatMap { PartialDate(year: $0.year) }
    return (thursday - (newYear?.dayNumber ?? thursday)) / 7 + 1
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
