extension DateScanner {
  /// Reads a date that starts with a Han character or a full-width digit: `二〇二二年七月八日`,
  /// `民國111年7月8日`, `昨日`.
  func hanDate(at start: Int) -> WrittenDate? {
    if let end = end(ofAny: Self.republic, at: start) {
      let number = anyNumber(at: skippingSpaces(from: end))
      guard let number, (1...200).contains(number.value),
        let year = mark(Self.yearMark, after: number.end)
      else { return nil }
      return monthAndDay(year: number.value + 1911, yearEnd: year, from: start)
    }
    if let number = hanNumber(at: start) {
      return chineseDate(number, from: start) ?? relativeDate(number, from: start)
    }
    for (word, days) in Self.relativeWords {
      if let end = end(of: word, at: start) {
        return WrittenDate(notation: .relative(.init(days: days)), range: start..<end)
      }
    }
    return nil
  }

  /// Reads what follows a number in a Chinese date: `年7月8日`, `月8日`, `日`.
  func chineseDate(_ first: (value: Int, digits: Int, end: Int), from start: Int) -> WrittenDate? {
    if let end = mark(Self.yearMark, after: first.end) {
      if first.digits == 4, isYear(first.value) {
        return monthAndDay(year: first.value, yearEnd: end, from: start)
      }
      // 111年7月8日 is Taiwan's way; 111 years are not followed by a month.
      guard first.digits == 3, (1...200).contains(first.value) else { return nil }
      let date = monthAndDay(year: first.value + 1911, yearEnd: end, from: start)
      return date.day == nil ? nil : date
    }
    guard first.digits <= 2 else { return nil }
    if let end = mark(Self.monthMark, after: first.end), (1...12).contains(first.value) {
      guard let day = day(at: skippingSpaces(from: end)) else {
        // 6月份 and 今年4月; 3个月 has a word between.
        return WrittenDate(month: first.value, range: start..<end)
      }
      return WrittenDate(month: first.value, day: day.value, range: start..<day.end)
    }
    return day(at: start).map { WrittenDate(day: $0.value, range: start..<$0.end) }
  }

  private func monthAndDay(year: Int, yearEnd: Int, from start: Int) -> WrittenDate {
    guard let month = anyNumber(at: skippingSpaces(from: yearEnd)), month.digits <= 2,
      (1...12).contains(month.value), let end = mark(Self.monthMark, after: month.end)
    else { return WrittenDate(year: year, range: start..<yearEnd) }
    guard let day = day(at: skippingSpaces(from: end)) else {
      return WrittenDate(year: year, month: month.value, range: start..<end)
    }
    return WrittenDate(year: year, month: month.value, day: day.value, range: start..<day.end)
  }

  /// Reads `26日`, `26号`, or the first day of `26日至27日`, `26-27日`, `26日—8月1日`.
  private func day(at start: Int) -> (value: Int, end: Int)? {
    guard let first = anyNumber(at: start), first.digits <= 2, (1...31).contains(first.value)
    else { return nil }
    let marked = mark(Self.dayMarks, after: first.end)
    if let hyphen = end(ofAny: Self.upTo, at: marked ?? first.end),
      let second = anyNumber(at: hyphen), second.digits <= 2
    {
      if let end = mark(Self.dayMarks, after: second.end) { return (first.value, end) }
      if marked != nil, let month = mark(Self.monthMark, after: second.end),
        let last = anyNumber(at: month), let end = mark(Self.dayMarks, after: last.end)
      {
        return (first.value, end)
      }
    }
    return marked.map { (first.value, $0) }
  }

  /// Reads `3小时前`, `2天前`, `3个月前`, `2 days ago`.
  func relativeDate(_ first: (value: Int, digits: Int, end: Int), from start: Int) -> WrittenDate? {
    guard first.digits <= 3 else { return nil }
    let index = skippingSpaces(from: first.end)
    for (unit, days, months) in Self.units {
      guard let end = end(of: unit, at: index) else { continue }
      let offset = WrittenDate.DayOffset(days: days * first.value, months: months * first.value)
      return WrittenDate(notation: .relative(offset), range: start..<end)
    }
    return nil
  }

  /// Reads a number in ASCII digits, full-width ones or Han numerals.
  private func anyNumber(at index: Int) -> (value: Int, digits: Int, end: Int)? {
    number(at: index) ?? hanNumber(at: index)
  }

  /// Reads `二〇二二`, `十二`, `二十一`, `廿一` or `２０２２`.
  private func hanNumber(at start: Int) -> (value: Int, digits: Int, end: Int)? {
    var value = 0
    var digits = 0
    var index = start
    var hasTens = false
    while digits < 5, let numeral = numeral(at: index) {
      switch numeral {
      case 0...9 where hasTens:
        // 二十一, and no further: 十一二 is no number.
        return (value + numeral, 2, index + 3)
      case 0...9: value = value * 10 + numeral
      default:
        guard digits <= 1, !hasTens else { return nil }
        value = numeral == 10 ? Swift.max(value, 1) * 10 : numeral
        hasTens = true
      }
      digits += 1
      index += 3
    }
    return digits > 0 ? (value, hasTens ? 2 : digits, index) : nil
  }

  /// The value of a Han numeral or a full-width digit; 10, 20 and 30 for 十, 廿 and 卅.
  private func numeral(at index: Int) -> Int? {
    let meaning = meaning(at: index)
    return meaning >= Self.zero ? Int(meaning - Self.zero) : nil
  }

  /// What the character of three bytes at `index` may be of a date, by `meanings`.
  private func meaning(at index: Int) -> UInt8 {
    guard index + 2 < bytes.endIndex, (0xE2...0xEF).contains(bytes[index]) else { return 0 }
    let (first, second, third) = (bytes[index], bytes[index + 1], bytes[index + 2])
    return Self.meanings[Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)]
  }

  private func mark(_ marks: [[UInt8]], after index: Int) -> Int? {
    end(ofAny: marks, at: skippingSpaces(from: index, atMost: 2))
  }

  private static let yearMark = [Array("年".utf8)]
  private static let monthMark = [Array("月".utf8)]
  private static let dayMarks = ["日", "号", "號"].map { Array($0.utf8) }
  private static let upTo = ["至", "到", "-", "–", "—", "－", "～", "~", "、"].map { Array($0.utf8) }
  private static let republic = ["中華民國", "中华民国", "民國", "民国"].map { Array($0.utf8) }

  /// Words for a day near the writer's own, and how many days back it is.
  private static let relativeWords: [([UInt8], Int)] = [
    ("今天", 0), ("今日", 0), ("今晨", 0), ("今早", 0), ("今晚", 0), ("刚刚", 0), ("剛剛", 0),
    ("昨天", 1), ("昨日", 1), ("昨晚", 1), ("昨夜", 1), ("前天", 2), ("前日", 2),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let numerals: [(characters: String, value: UInt8)] =
    [("〇零○◯", 0), ("十", 10), ("廿", 20), ("卅", 30)]
    + zip("一二三四五六七八九", 1...9).map { (String($0), UInt8($1)) }
    + zip("０１２３４５６７８９", 0...9).map { (String($0), UInt8($1)) }

  /// Where the values of numerals begin in `meanings`.
  private static let zero: UInt8 = 2

  /// What each character may be of a date: nothing, the first of a word, or a numeral.
  static let meanings: [UInt8] = {
    var meanings = [UInt8](repeating: 0, count: 0x1_0000)
    for word in republic + relativeWords.map(\.0) {
      let first = String(decoding: word, as: UTF8.self).unicodeScalars.first
      if let first { meanings[Int(first.value)] = 1 }
    }
    for (characters, value) in numerals {
      for scalar in characters.unicodeScalars { meanings[Int(scalar.value)] = zero + value }
    }
    return meanings
  }()

  /// Units before 前 and *ago*, in days and months.
  private static let units: [([UInt8], Int, Int)] = [
    ("秒前", 0, 0), ("秒钟前", 0, 0), ("分钟前", 0, 0), ("分鐘前", 0, 0), ("小时前", 0, 0), ("小時前", 0, 0),
    ("个小时前", 0, 0), ("個小時前", 0, 0), ("天前", 1, 0), ("日前", 1, 0), ("周前", 7, 0), ("週前", 7, 0),
    ("个星期前", 7, 0), ("個星期前", 7, 0), ("个月前", 0, 1), ("個月前", 0, 1), ("年前", 0, 12),
    ("seconds ago", 0, 0), ("minutes ago", 0, 0), ("minute ago", 0, 0), ("mins ago", 0, 0),
    ("min ago", 0, 0), ("hours ago", 0, 0), ("hour ago", 0, 0), ("hrs ago", 0, 0), ("h ago", 0, 0),
    ("days ago", 1, 0), ("day ago", 1, 0), ("weeks ago", 7, 0), ("week ago", 7, 0),
    ("months ago", 0, 1), ("month ago", 0, 1), ("years ago", 0, 12), ("year ago", 0, 12),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }
}
