internal import BifocalText

/// Gathers what the running text of an article says about its date: the dateline of a report, a
/// date on a line of its own at the start or the end, and the events that it tells of.
struct TextDates {
  /// What may be the date of publication.
  private(set) var candidates: [DateCandidate] = []

  /// The days and months that the text tells of as past, when their year is certain: an article
  /// is not older than they are.
  private(set) var events: [PartialDate] = []

  /// The latest month that the text names as one near to it, as news does: `7月初`, `7月7日`.
  private(set) var latestMonth: PartialDate?

  private let bytes: [UInt8]
  private let context: WrittenDate.Context

  /// Reads the text of an article.
  ///
  /// - Parameters:
  ///   - text: The text, its paragraphs separated by line feeds.
  ///   - reference: What is known of the date otherwise, for dates without a year.
  ///   - isMonthFirst: Whether `07/08/2022` is in July.
  ///   - today: Nothing happened after this day.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(
    _ text: String, reference: PartialDate? = nil, isMonthFirst: Bool = false,
    today: PartialDate? = nil
  ) {
    bytes = Array(text.utf8)
    var written = Array(DateScanner(bytes[...]))
    let isMonthFirst = Self.orderEvidence(written) ?? isMonthFirst
    let reference = reference ?? Self.latestYear(in: written, today: today)
    context = WrittenDate.Context(reference: reference, isMonthFirst: isMonthFirst)
    written.removeAll { $0.notation == .compact }
    for date in written { addCandidate(date) }
    addEvents(written, today: today)
  }

  /// Whether the text writes the month first, as `12/25/2022` shows; nothing when it does not show.
  private static func orderEvidence(_ dates: [WrittenDate]) -> Bool? {
    dates.lazy.compactMap(\.writesMonthFirst).first
  }

  private static func latestYear(in dates: [WrittenDate], today: PartialDate?) -> PartialDate? {
    dates.compactMap(\.year).filter { $0 <= today?.year ?? 9999 }.max()
      .flatMap { PartialDate(year: $0) }
  }

  // MARK: Dates of publication

  private mutating func addCandidate(_ written: WrittenDate) {
    guard written.day != nil, let date = written.date(in: context), date.precision == .day else {
      return
    }
    let line = line(around: written.range)
    let excerpt = String(decoding: bytes[line].prefix(90), as: UTF8.self)
    // A year from the context is less certain than one that is written.
    let doubt = written.year == nil ? 0.2 : 0
    if isDateline(written.range, in: line) {
      candidates.append(
        DateCandidate(date, .dateline, text: excerpt, confidence: 0.82 - doubt))
    } else if written.year == nil, line.lowerBound < 300,
      written.range.lowerBound - line.lowerBound <= 12,
      line.count >= 90
    {
      // News begins with its day: 7月27日，…
      candidates.append(DateCandidate(date, .text, text: excerpt, confidence: 0.35))
    } else if written.year != nil, line.count - written.range.count <= 24,
      line.lowerBound < 600 || line.upperBound > bytes.count - 120
    {
      let isAtStart = line.lowerBound < 600
      let meaning = DateCues.meaning(before: bytes[line.lowerBound..<written.range.lowerBound])
      guard meaning != .other else { return }
      candidates.append(
        DateCandidate(
          date, meaning == .published ? .label : .text, text: excerpt,
          confidence: isAtStart ? 0.6 : 0.5, isModification: meaning == .modified))
    }
  }

  private func line(around range: Range<Int>) -> Range<Int> {
    let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
    return start..<end
  }

  /// Whether a report says here when it was sent: `新华社北京2月24日电`, `MOSCOW, July 8 (Reuters)`.
  private func isDateline(_ range: Range<Int>, in line: Range<Int>) -> Bool {
    guard line.lowerBound < 1500, range.lowerBound - line.lowerBound <= 90 else { return false }
    let after = bytes[range.upperBound..<min(line.upperBound, range.upperBound + 40)]
    if Self.sentWords.length(from: after, skipping: 0x20) != nil { return true }
    guard after.drop(while: { $0 == 0x20 }).first == UInt8(ascii: "("),
      let close = after.firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    let rest = bytes[(close + 1)..<min(line.upperBound, close + 8)].drop { $0 == 0x20 }
    return rest.first == UInt8(ascii: "-") || rest.starts(with: [0xE2, 0x80])
  }

  private static let sentWords = ByteWords([
    "电", "電", "讯", "訊", "专电", "專電", "凌晨电", "晚电",
    "消息（", "报道：",
  ])

  // MARK: Events

  private mutating func addEvents(_ written: [WrittenDate], today: PartialDate?) {
    var months: [PartialDate] = []
    var withYear = 0
    for (index, date) in written.enumerated() where date.month != nil {
      if isPlanned(date) { continue }
      if date.year != nil {
        withYear += 1
        if let event = date.date(in: context) { events.append(event) }
        continue
      }
      guard let month = date.month, let reference = context.reference else { continue }
      if let shift = yearShift(before: date.range.lowerBound) {
        let year = reference.year + shift
        guard let event = PartialDate(year: year, month: month, day: date.day) else { continue }
        if shift == 0 { events.append(event) }
        if shift <= 0 { months.append(event.withoutDay) }
      } else if let event = PartialDate(year: reference.year, month: month) {
        months.append(moved(event, by: index > 0 ? written[index - 1] : nil, before: date))
      }
    }
    if let today {
      events.removeAll { $0.isAfter(today) }
      months.removeAll { $0.isAfter(today) }
    }
    // A text that names its years looks back from further away.
    if months.count > withYear { latestMonth = months.max { $0.dayNumber < $1.dayNumber } }
  }

  /// `2个月前的10月7日` was written in December.
  private func moved(
    _ event: PartialDate, by previous: WrittenDate?, before date: WrittenDate
  ) -> PartialDate {
    guard let previous, case .relative(let offset) = previous.notation,
      offset.days == 0, offset.months > 0,
      bytes[previous.range.upperBound..<date.range.lowerBound].elementsEqual("的".utf8)
    else { return event }
    return event.moved(back: .init(months: -offset.months)) ?? event
  }

  /// What 今年 and 去年 before a month say about its year.
  private func yearShift(before index: Int) -> Int? {
    let before = bytes[max(0, index - 6)..<index]
    if before.elementsEqual("今年".utf8) { return 0 }
    if before.elementsEqual("去年".utf8) { return -1 }
    return before.elementsEqual("明年".utf8) ? 1 : nil
  }

  /// Whether the words around a date tell of what is still to come.
  private func isPlanned(_ date: WrittenDate) -> Bool {
    let before = bytes[max(0, date.range.lowerBound - 36)..<date.range.lowerBound]
    let after = bytes[date.range.upperBound..<min(bytes.count, date.range.upperBound + 24)]
    let clause = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    return Self.planWords.occur(in: clause.lowercasedASCII[...])
      || Self.planWords.occur(in: after.lowercasedASCII[...])
  }

  private static let planWords = ByteWords([
    "将", "將", "拟", "擬", "预计", "預計", "计划", "計劃", "明年", "有望", "到期", "届时", "屆時", " will ", " by ",
    "planned", "plans", "expected", "scheduled", " until ", " till ", "upcoming", "due to",
  ])
}
