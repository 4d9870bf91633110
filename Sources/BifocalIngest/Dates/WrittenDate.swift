internal import BifocalText

/// A date as a text writes it: the parts that are written, and where they stand.
///
///     DateScanner("据报道，7月26日至27日").first
///     // month 7, day 26, no year; the range covers both days
struct WrittenDate: Equatable {
  /// The ways of writing a date, by how much they can be trusted where nothing else tells a date.
  enum Notation: Equatable {
    /// `2022-07-08`, `2022年7月8日`, `8 July 2022`: nothing else looks so.
    case plain
    /// `20220708`, which may be any number.
    case compact
    /// `07/08/2022`: the first number may be the day or the month.
    case openOrder
    /// `3小时前`, `yesterday`: counted back from a day that is not written.
    case relative(DayOffset)
  }

  /// A way back from a known day.
  struct DayOffset: Equatable {
    var days = 0
    var months = 0
  }

  var year: Int?
  var month: Int?
  var day: Int?
  var notation = Notation.plain

  /// Whether it shows in which order the text writes such dates: true for `12/25/2022`, false for
  /// `25/12/2022`, and nothing for other dates.
  var writesMonthFirst: Bool?

  /// The bytes that the date takes, a range of days as a whole.
  var range: Range<Int>

  /// What is needed to complete a date that is not written in full.
  struct Context: Equatable {
    /// A day, a month or a year that the writer had in mind.
    var reference: PartialDate?
    /// Whether `07/08/2022` is July; by default it is August.
    var isMonthFirst = false
  }

  /// Completes the date; nothing when a part is missing that the context does not give, or when
  /// there is no such day.
  ///
  /// A date without a year is the one nearest to the reference; a day without a month is the last
  /// such day up to it.
  func date(in context: Context) -> PartialDate? {
    switch notation {
    case .relative(let offset): return context.reference?.moved(back: offset)
    case .openOrder where context.isMonthFirst:
      return year.flatMap { PartialDate(year: $0, month: day, day: month) }
    case .plain, .compact, .openOrder: break
    }
    if let year { return PartialDate(year: year, month: month, day: day) }
    guard let reference = context.reference else { return nil }
    guard let month else { return day.flatMap { reference.last(day: $0) } }
    return reference.nearest(month: month, day: day)
  }
}
