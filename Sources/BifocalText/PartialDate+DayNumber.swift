extension PartialDate {
  /// The number of days from 1970-01-01 to the first day that the date may mean.
  ///
  ///     PartialDate("2022-07-08")?.dayNumber  // 19181
  ///
  /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var dayNumber: Int {
    let month = month ?? 1
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The number of days from 1970-01-01 to the last day that the date may mean.
  ///
  ///     PartialDate("2022-07")?.lastDayNumber  // 19204, the 31st
  public var lastDayNumber: Int {
    let month = month ?? 12
    let day = day ?? Self.days(inMonth: month, of: year)
    return PartialDate(year: year, month: month, day: day)?.dayNumber ?? dayNumber
  }

  /// Makes the date of a day by its number from 1970-01-01, or nothing outside the years 1 to 9999.
  ///
  ///     PartialDate(dayNumber: 19181)?.description  // "2022-07-08"
  public init?(dayNumber: Int) {
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
}
