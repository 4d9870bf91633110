public import BifocalText

/// How time is cut into bins: the length of a bin, and the month in which a year begins.
///
///     let calendar = BinCalendar(by: .quarter)
///     calendar.bin(of: PartialDate("2022-07-08")!)?.description  // "2022-Q3"
///     calendar.bin(of: PartialDate("2022")!)                     // nil
///
/// Weeks are those of ISO 8601, from Monday. A year that begins in another month than January is
/// called by both its calendar years: 2022/23.
public struct BinCalendar: Sendable, Hashable {
  /// The length of a bin.
  public enum Period: String, Sendable, CaseIterable {
    /// A year.
    case year
    /// Three months of a year.
    case quarter
    /// A calendar month.
    case month
    /// A week from Monday to Sunday.
    case week
    /// A day.
    case day
  }

  /// The length of a bin.
  public let period: Period

  /// The month in which a year begins, from 1 to 12.
  public let firstMonth: Int

  /// Makes a calendar.
  ///
  /// - Parameters:
  ///   - period: The length of a bin.
  ///   - firstMonth: The month in which a year begins; 4 for years from April to March.
  public init(by period: Period, firstMonth: Int = 1) {
    precondition((1...12).contains(firstMonth), "a year begins in a month")
    self.period = period
    self.firstMonth = firstMonth
  }

  /// Returns the bin of a date, if all of what the date may mean lies in one.
  ///
  /// A date that is known less precisely than the bin has none: it is reported, never guessed.
  public func bin(of date: PartialDate) -> TimeBin? {
    let first = bin(ofDay: date.dayNumber)
    return first == bin(ofDay: date.lastDayNumber) ? first : nil
  }

  /// Returns the bin of a day, by its number from 1970-01-01.
  public func bin(ofDay day: Int) -> TimeBin {
    TimeBin(in: self, ordinal: ordinal(ofDay: day))
  }

  /// Returns the bin that is written so: `2022`, `2022/23`, `2022-Q3`, `2022-07`, `2022-W27`,
  /// `2022-07-08`.
  public func bin(named name: String) -> TimeBin? {
    guard let year = Int(name.prefix(4)), let start = PartialDate(year: year) else { return nil }
    // A week of a year may begin in the year before it, and a fiscal year ends in the next.
    let bins = bin(ofDay: start.dayNumber - 7).through(bin(ofDay: start.lastDayNumber + 366))
    return bins.first { $0.description == name }
  }

  /// The number of a bin since some first one, so that those of neighbours differ by one.
  private func ordinal(ofDay day: Int) -> Int {
    switch period {
    case .day: return day
    // 1970-01-01 was a Thursday.
    case .week: return Self.floored(day + 3, by: 7)
    case .month, .quarter, .year:
      let date = PartialDate(dayNumber: day)
      let month = (date?.year ?? 0) * 12 + (date?.month ?? 1) - 1
      switch period {
      case .month: return month
      case .quarter: return Self.floored(month - (firstMonth - 1), by: 3)
      default: return Self.floored(month - (firstMonth - 1), by: 12)
      }
    }
  }

  /// The number of the first day of a bin.
  func firstDay(ofOrdinal ordinal: Int) -> Int {
    switch period {
    case .day: return ordinal
    case .week: return ordinal * 7 - 3
    case .month: return Self.firstDay(ofMonth: ordinal)
    case .quarter: return Self.firstDay(ofMonth: ordinal * 3 + firstMonth - 1)
    case .year: return Self.firstDay(ofMonth: ordinal * 12 + firstMonth - 1)
    }
  }

  /// The number of the first day of a month, given as months from the beginning of the calendar.
  private static func firstDay(ofMonth month: Int) -> Int {
    // The calendar comes again after 400 years, so years beyond its ends have days too.
    let year = floored(month, by: 12)
    let cycles = floored(year - 1, by: 400)
    let date = PartialDate(year: year - 400 * cycles, month: month - 12 * year + 1)
    return (date?.dayNumber ?? 0) + 146_097 * cycles
  }

  /// The year of a bin, in which a fiscal year begins.
  func year(ofOrdinal ordinal: Int) -> Int {
    switch period {
    case .year: return ordinal
    case .quarter: return Self.floored(ordinal, by: 4)
    case .month: return Self.floored(ordinal, by: 12)
    case .week:
      // A week belongs to the year of its Thursday.
      return PartialDate(dayNumber: firstDay(ofOrdinal: ordinal) + 3)?.year ?? 0
    case .day: return PartialDate(dayNumber: ordinal)?.year ?? 0
    }
  }

  private static func floored(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }
}
