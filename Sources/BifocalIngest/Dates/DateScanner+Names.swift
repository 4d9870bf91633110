extension DateScanner {
  /// Reads a date that starts with a letter: `July 8, 2022`, `Jul. 8th`, `July 2022`, `yesterday`.
  func worded(_ word: Range<Int>) -> WrittenDate? {
    let (start, end) = (word.lowerBound, word.upperBound)
    if let before = byte(start - 1), before.isDigit { return nil }
    if let days = Self.days(backTo: bytes[word]) {
      return WrittenDate(notation: .relative(.init(days: days)), range: start..<end)
    }
    // Most words are not followed by a number, and need not be looked up.
    guard end - start <= MonthNames.longest else { return nil }
    let dot = byte(end) == UInt8(ascii: ".") ? end + 1 : end
    let next = skippingSpaces(from: dot)
    guard next > end || byte(end) == UInt8(ascii: "-"),
      let first = number(at: byte(end) == UInt8(ascii: "-") ? end + 1 : next),
      let name = MonthNames.name(self.word(word))
    else { return nil }
    if first.digits == 4, isYear(first.value) {
      return WrittenDate(year: first.value, month: name.month, range: start..<first.end)
    }
    guard first.digits <= 2, (1...31).contains(first.value) else { return nil }
    let afterDay = dayRangeEnd(ordinalEnd(first.end))
    let year = year(after: afterDay)
    guard year != nil || name.isEnglish else { return nil }
    return WrittenDate(
      year: year?.value, month: name.month, day: first.value,
      range: start..<(year?.end ?? afterDay))
  }

  /// Reads `8 July 2022`, `8. Juli 2022`, `8th of July`, `26-27 July 2022`, `8 de julio de 2022`.
  func named(_ first: (value: Int, digits: Int, end: Int), from start: Int) -> WrittenDate? {
    guard (1...31).contains(first.value) else { return nil }
    var index = dayRangeEnd(ordinalEnd(first.end))
    if let byte = byte(index), byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") { index += 1 }
    index = skippingSpaces(from: index)
    index = end(ofAny: Self.of, at: index) ?? index
    guard let month = monthName(at: index) else { return nil }
    let year = year(after: month.end)
    guard year != nil || month.name.isEnglish else { return nil }
    return WrittenDate(
      year: year?.value, month: month.name.month, day: first.value,
      range: start..<(year?.end ?? month.end))
  }

  /// Reads the name of a month, and a full stop after it.
  func monthName(at index: Int) -> (name: MonthNames.Name, end: Int)? {
    guard byte(index)?.isWordPart == true else { return nil }
    let end = wordEnd(from: index)
    guard (3...MonthNames.longest).contains(end - index),
      let name = MonthNames.name(word(index..<end))
    else { return nil }
    return (name, byte(end) == UInt8(ascii: ".") ? end + 1 : end)
  }

  /// Reads a year after a comma, a space, a hyphen or `de`; a time of day may stand before it.
  private func year(after index: Int) -> (value: Int, end: Int)? {
    var at = index
    if let byte = byte(at), ",-/.".utf8.contains(byte) { at += 1 }
    at = skippingSpaces(from: at)
    at = end(ofAny: Self.of, at: at) ?? at
    guard at > index, let year = number(at: at), year.digits == 4, isYear(year.value) else {
      return nil
    }
    return (year.value, year.end)
  }

  private func ordinalEnd(_ index: Int) -> Int {
    end(ofAny: Self.ordinals, at: index) ?? index
  }

  /// The end of `–27` in `26–27`; the index itself when there is no such thing.
  private func dayRangeEnd(_ index: Int) -> Int {
    guard let hyphen = end(ofAny: Self.hyphens, at: index), let second = number(at: hyphen),
      second.digits <= 2, (1...31).contains(second.value)
    else { return index }
    let end = ordinalEnd(second.end)
    // 26-07-2022 is a date of its own.
    return byte(end) == 0x2D || byte(end)?.isDigit == true ? index : end
  }

  private static let ordinals = ["st", "nd", "rd", "th", "º", "er"].map { Array($0.utf8) }
  private static let hyphens = ["-", "–", "—", " - ", " – "].map { Array($0.utf8) }
  private static let of = ["of ", "de ", "del "].map { Array($0.utf8) }

  /// How many days back a word goes.
  private static func days(backTo word: ByteSlice) -> Int? {
    switch word.count {
    case 5 where word.hasPrefix(ignoringCase: "today"): 0
    case 9 where word.hasPrefix(ignoringCase: "yesterday"): 1
    default: nil
    }
  }
}
