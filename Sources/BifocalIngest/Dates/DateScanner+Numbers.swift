extension DateScanner {
  /// Reads a date that starts with an ASCII digit.
  func numberedDate(at start: Int) -> WrittenDate? {
    guard let first = number(at: start), byte(first.end)?.isDigit != true else { return nil }
    if let date = chineseDate(first, from: start) { return date }
    if let date = relativeDate(first, from: start) { return date }
    // 1.2022-07-08 and a2022 are versions and names.
    if let before = byte(start - 1), before.isWordPart && before != UInt8(ascii: "T") { return nil }
    switch first.digits {
    case 4: return yearFirst(first, from: start)
    case 1, 2: return named(first, from: start) ?? dayFirst(first, from: start)
    case 8: return compact(first, from: start)
    default: return nil
    }
  }

  /// `2022-07-08`, `2022/7/8`, `2022. 7. 8.`, `2022-07-08T10:00`, and `2022 July 8`.
  private func yearFirst(_ year: (value: Int, digits: Int, end: Int), from start: Int)
    -> WrittenDate?
  {
    guard isYear(year.value), let separator = byte(year.end) else { return nil }
    if let month = separated(year.end, by: nil) {
      guard month.digits <= 2, (1...12).contains(month.value) else { return nil }
      if let day = separated(month.end, by: month.separator) {
        guard day.digits <= 2, (1...31).contains(day.value) else { return nil }
        return WrittenDate(
          year: year.value, month: month.value, day: day.value, range: start..<day.end)
      }
      return nil
    }
    guard separator == 0x20 || separator == UInt8(ascii: "-") || separator == UInt8(ascii: ","),
      let month = monthName(at: skippingSpaces(from: year.end + 1)),
      let day = number(at: skippingSpaces(from: month.end + (byte(month.end) == 0x2D ? 1 : 0))),
      day.digits <= 2
    else { return nil }
    return WrittenDate(
      year: year.value, month: month.name.month, day: day.value, range: start..<day.end)
  }

  /// `08.07.2022`, `8/7/2022`, `8-7-2022`, `08.07.22`: which is the month, is open.
  private func dayFirst(_ first: (value: Int, digits: Int, end: Int), from start: Int)
    -> WrittenDate?
  {
    if let before = byte(start - 1), before == 0x2E || before == 0x2F || before == 0x2D {
      // The middle of an address or of a longer number.
      if byte(start - 2)?.isDigit == true { return nil }
    }
    guard let second = separated(first.end, by: nil), second.digits <= 2,
      let third = separated(second.end, by: second.separator),
      third.digits == 4 || third.digits == 2, byte(third.end)?.isDigit != true,
      (1...31).contains(first.value), (1...31).contains(second.value)
    else { return nil }
    let isShort = third.digits == 2
    // 1.12.22 may be the number of a chapter; 01.12.22 is none.
    if isShort, first.digits < 2 || second.digits < 2 { return nil }
    let year = isShort ? third.value + (third.value < 70 ? 2000 : 1900) : third.value
    guard isYear(year), first.value <= 12 || second.value <= 12 else { return nil }
    let isMonthFirst = second.value > 12
    let isOpen = first.value <= 12 && !isMonthFirst && second.separator != UInt8(ascii: ".")
    return WrittenDate(
      year: year, month: isMonthFirst ? first.value : second.value,
      day: isMonthFirst ? second.value : first.value, notation: isOpen ? .openOrder : .plain,
      writesMonthFirst: isOpen || second.separator == UInt8(ascii: ".") ? nil : isMonthFirst,
      range: start..<third.end)
  }

  /// `20220708`.
  private func compact(_ number: (value: Int, digits: Int, end: Int), from start: Int)
    -> WrittenDate?
  {
    let (year, month, day) = (
      number.value / 10_000, number.value / 100 % 100, number.value % 100
    )
    guard isYear(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return WrittenDate(
      year: year, month: month, day: day, notation: .compact, range: start..<number.end)
  }

  /// Reads a separator, perhaps with a space on one of its sides, and a number after it.
  private func separated(
    _ index: Int, by wanted: UInt8?
  ) -> (value: Int, digits: Int, end: Int, separator: UInt8)? {
    var at = index
    if byte(at) == 0x20 { at += 1 }
    guard let separator = byte(at), wanted == nil || wanted == separator,
      "-/._".utf8.contains(separator)
    else { return nil }
    at += 1
    if byte(at) == 0x20, separator != UInt8(ascii: "_") { at += 1 }
    guard let number = number(at: at) else { return nil }
    return (number.value, number.digits, number.end, separator)
  }

  /// Whether a number may be the year of an article or of what it tells of.
  func isYear(_ number: Int) -> Bool { (1800...2199).contains(number) }
}
