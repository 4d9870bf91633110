internal import BifocalText

extension PartialDate {
  /// The number of days from 1970-01-01 to the first day that the date may mean.
  ///
  /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  var dayNumber: Int {
    let month = month ?? 1
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Makes the date of a day by its number from 1970-01-01, or nothing outside the years 1 to 9999.
  init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    guard shifted > 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The last day that the date may mean.
  var lastDayNumber: Int {
    let month = month ?? 12
    return Self.last(year: year, month: month, day: day ?? Self.days(inMonth: month, of: year))
  }

  private static func last(year: Int, month: Int, day: Int) -> Int {
    PartialDate(year: year, month: month, day: day)?.dayNumber ?? 0
  }

  /// Whether the whole of the date lies after `other`, as far as both are known.
  func isAfter(_ other: PartialDate) -> Bool { dayNumber > other.lastDayNumber }

  /// Whether the other date may be the same, told less precisely or more.
  func agrees(with other: PartialDate) -> Bool {
    guard year == other.year else { return false }
    guard let month, let otherMonth = other.month else { return true }
    guard month == otherMonth else { return false }
    guard let day, let otherDay = other.day else { return true }
    return day == otherDay
  }

  /// Only the year and the month, if there is one.
  var withoutDay: PartialDate { PartialDate(year: year, month: month) ?? self }

  /// The day that lies so far back; nothing when the date is too coarse to count from.
  func moved(back offset: WrittenDate.DayOffset) -> PartialDate? {
    guard let month else {
      return offset == .init() ? self : nil
    }
    let months = year * 12 + month - 1 - offset.months
    let (year, zeroBasedMonth) = (months / 12, months % 12)
    guard let day else {
      return offset.days == 0 ? PartialDate(year: year, month: zeroBasedMonth + 1) : nil
    }
    guard offset.months == 0 else {
      // "Two months ago" names no day.
      return PartialDate(year: year, month: zeroBasedMonth + 1)
    }
    return offset.days == 0
      ? PartialDate(year: year, month: month, day: day)
      : PartialDate(dayNumber: dayNumber - offset.days)
  }

  /// The date of a month, or of a day in it, that is nearest to this one; people write of the past
  /// more than of the future, so a day to come must be twice as near.
  func nearest(month: Int, day: Int?) -> PartialDate? {
    guard self.month != nil else { return PartialDate(year: year, month: month, day: day) }
    return [year, year - 1, year + 1]
      .compactMap { PartialDate(year: $0, month: month, day: day) }
      .min { distance(to: $0) < distance(to: $1) }
  }

  private func distance(to other: PartialDate) -> Int {
    let days = other.dayNumber - dayNumber
    return days > 0 ? 2 * days : -days
  }

  /// The last day of this number up to this date.
  func last(day wanted: Int) -> PartialDate? {
    guard let month else { return nil }
    guard let day, wanted > day else { return PartialDate(year: year, month: month, day: wanted) }
    return month == 1
      ? PartialDate(year: year - 1, month: 12, day: wanted)
      : PartialDate(year: year, month: month - 1, day: wanted)
  }
}
