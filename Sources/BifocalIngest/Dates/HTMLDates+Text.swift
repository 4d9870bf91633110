internal import BifocalText

extension HTMLDates {
  /// Adds the dates that the text of the page shows, by where they stand.
  ///
  /// - Complexity: O(*n* + *dr*), where *n* is the length of the text, *d* the number of dates, of
  ///   which the first few hundred count, and *r* that of the elements named for dates.
  mutating func readText() {
    dates.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var written: [WrittenDate] = []
    for date in DateScanner(text[...]) where date.year != nil && date.day != nil {
      written.append(date)
    }
    let order = written.lazy.compactMap(\.writesMonthFirst).first
    let context = WrittenDate.Context(isMonthFirst: order ?? language.hasPrefix("en-us"))
    var number = 0
    for date in written.prefix(400) {
      guard let value = date.date(in: context), value.year >= 1994 else { continue }
      add(value, date, order: number)
      number += 1
    }
  }

  private mutating func add(_ value: PartialDate, _ date: WrittenDate, order: Int) {
    let start = date.range.lowerBound
    let region = dates.last { $0.range.contains(start) && $0.range.count <= 400 }
    let isAside = asides.contains { $0.range.contains(start) }
    let lineStart = text[max(0, start - 60)..<start].lastIndex(of: 0x0A).map { $0 + 1 }
    let before = text[(lineStart ?? max(0, start - 60))..<start]
    let meaning = DateCues.meaning(before: before)
    if meaning == .other { return }
    var confidence = 0.36
    var origin = DateEvidence.Origin.text
    if let region {
      confidence = region.level == 2 ? 0.72 : 0.6
      origin = .dateElement
    }
    if meaning == .published {
      confidence = max(confidence, 0.66) + 0.08
      if region == nil { origin = .label }
    }
    if date.notation == .compact { confidence = region == nil ? 0.05 : 0.3 }
    if isAlone(date.range) { confidence += 0.1 }
    if let titleEnd {
      let distance = start - titleEnd
      if (0..<600).contains(distance) { confidence += 0.1 * (1 - Double(distance) / 1200) }
      if (-300..<0).contains(distance) { confidence += 0.05 }
    }
    if isAside { confidence *= 0.4 }
    confidence -= min(0.1, 0.0005 * Double(order))
    if let region { note(region.kind) }
    let isModified = meaning == .modified || meaning == nil && region?.isModified == true
    candidates.append(
      DateCandidate(
        value, origin, text: String(decoding: text[date.range], as: UTF8.self),
        confidence: confidence, isModification: isModified))
  }

  /// Whether hardly anything but the date stands on its line.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let before = text[max(0, range.lowerBound - 12)..<range.lowerBound]
    let after = text[range.upperBound..<min(text.count, range.upperBound + 16)]
    return before.contains(0x0A) && after.contains(0x0A)
  }

  /// Looks for dates anywhere in the source, such as in scripts: the most frequent one counts.
  mutating func readSource(_ page: ArraySlice<UInt8>) {
    var counts: [PartialDate: (count: Int, order: Int)] = [:]
    for written in DateScanner(page) where written.notation == .plain {
      guard let date = written.date(in: .init()), date.precision == .day, date.year >= 1994 else {
        continue
      }
      let order = counts[date]?.order ?? counts.count
      counts[date] = ((counts[date]?.count ?? 0) + 1, order)
    }
    let most = counts.max { ($0.value.count, -$0.value.order) < ($1.value.count, -$1.value.order) }
    guard let most else { return }
    candidates.append(
      DateCandidate(most.key, .text, text: most.key.description, confidence: 0.15))
  }
}
