internal import BifocalText

extension PartialDate {
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
