extension DateScanner {
  /// Reads a date that starts with a Han character or a full-width digit: `二〇二二年七月八日`,
  /// `民國111年7月8日`, `昨日`.
  func hanDate(at start: Int) -> WrittenDate? {
    // The first byte of the characters that may start a date: 〇 一 十 卅 廿 民 昨 零 ０ and others.
    switch bytes[start] {
    case 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE9, 0xEF: break
    default: return nil
    }
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
    guard index + 2 < bytes.endIndex, bytes[index] >= 0xE2 else { return nil }
    let (first, second, third) = (bytes[index], bytes[index + 1], bytes[index + 2])
    if first == 0xEF, second == 0xBC, (0x90...0x99).contains(third) { return Int(third - 0x90) }
    let code =
      UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    switch code {
    case 0x3007, 0x96F6, 0x25CB, 0x25EF: return 0
    case 0x4E00: return 1
    case 0x4E8C: return 2
    case 0x4E09: return 3
    case 0x56DB: return 4
    case 0x4E94: return 5
    case 0x516D: return 6
    case 0x4E03: return 7
    case 0x516B: return 8
    case 0x4E5D: return 9
    case 0x5341: return 10
    case 0x5EFF: return 20
    case 0x5345: return 30
    default: return nil
    }
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
