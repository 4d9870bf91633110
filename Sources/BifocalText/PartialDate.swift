/// A calendar date of which the day, or the month and the day, may be unknown.
///
///     let date = PartialDate("2022-07")
///     date?.precision     // .month
///     date?.description   // "2022-07"
///
/// The calendar is the Gregorian one and there is no time zone: an article's date is a label that
/// its publisher printed, not a moment.
public struct PartialDate: Sendable, Hashable {
  /// How much of a date is known, in ISO 8601's terms.
  public enum Precision: Int, Sendable, Comparable {
    /// The year alone.
    case year
    /// The year and the month.
    case month
    /// The whole date.
    case day

    /// A coarser precision is less than a finer one.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The year, from 1 to 9999.
  public let year: Int

  /// The month, from 1 to 12, when it is known.
  public let month: Int?

  /// The day of the month, when it is known; then the month is known too.
  public let day: Int?

  /// Makes a date, or nothing when there is no such day in the calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads ISO 8601: `2022-07-08`, `2022-07` or `2022`, and nothing else.
  public init?(_ text: some StringProtocol) { self.init(iso8601: Array(text.utf8)) }

  /// Reads the bytes of a text, whatever its type.
  private init?(iso8601 text: [UInt8]) {
    guard [4, 7, 10].contains(text.count) else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      guard text[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return text[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func part(_ range: Range<Int>) -> Int? {
      text[range.lowerBound - 1] == UInt8(ascii: "-") ? number(range) : nil
    }
    guard let year = number(0..<4) else { return nil }
    let month = text.count >= 7 ? part(5..<7) : nil
    let day = text.count == 10 ? part(8..<10) : nil
    guard (month != nil) == (text.count >= 7), (day != nil) == (text.count == 10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// How much of the date is known.
  public var precision: Precision {
    if day != nil { return .day }
    return month != nil ? .month : .year
  }

  /// The number of days in a month of the Gregorian calendar.
  ///
  /// - Parameters:
  ///   - month: The month, from 1 to 12.
  ///   - year: The year, which decides about leap days.
  /// - Returns: 28 to 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in ISO 8601, as far as it is known.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, to: 4)] + [month, day].compactMap { $0 }.map { padded($0, to: 2) })
      .joined(separator: "-")
  }
}
