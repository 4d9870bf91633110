internal import BifocalText

/// The date in the address of a page or in the name of a file.
///
///     AddressDate("https://a.cn/n1/2022/0708/c1002-1.html")?.date  // 2022-07-08
///     AddressDate("https://a.cn/202207/t20220708_1.shtml")?.date   // 2022-07-08
///     AddressDate("https://a.com/2022/jul/08/title")?.date         // 2022-07-08
///     AddressDate("https://a.com/2022/07/title.html")?.date        // 2022-07
struct AddressDate: Equatable {
  /// The date, or the month when the address gives no more.
  private(set) var date: PartialDate

  /// Reads an address, or the name of a file; nothing when there is no date in it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `address`.
  init?(_ address: some StringProtocol) {
    var bytes = Array(address.utf8.prefix(2048))[...]
    // The archive's own address tells when it made its copy.
    if let copy = Self.archive.lastEnd(in: bytes) { bytes = bytes[copy...].drop(while: \.isDigit) }
    let runs = Self.runs(in: Array(bytes))
    var best: PartialDate?
    for index in runs.indices {
      guard let date = Self.date(in: runs[index...]) else { continue }
      if best.map({ $0.precision <= date.precision }) ?? true { best = date }
    }
    guard let best else { return nil }
    date = best
  }

  private static let archive = ByteWords(["web.archive.org/web/"])

  /// A run of digits, or the name of a month.
  private struct Run {
    let digits: [Int]
    let month: Int?
    /// Whether nothing but one separator lies between this run and the one before it.
    let isAdjacent: Bool
    /// Whether slashes, or an end, stand around it.
    let isWholePart: Bool

    func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    var value: Int { value(0..<digits.count) }
  }

  private static func date(in runs: ArraySlice<Run>) -> PartialDate? {
    guard let first = runs.first else { return nil }
    let second = runs.dropFirst().first.flatMap { $0.isAdjacent ? $0 : nil }
    let third = second == nil ? nil : runs.dropFirst(2).first.flatMap { $0.isAdjacent ? $0 : nil }
    switch first.digits.count {
    case 8, 12, 14:
      if let date = day(first.value(0..<4), first.value(4..<6), first.value(6..<8)) { return date }
      // Some put the month first, and a time of day behind: 05242024100614.
      guard first.digits.count == 14 else { return nil }
      return day(first.value(4..<8), first.value(0..<2), first.value(2..<4))
    case 6:
      let (year, month) = (first.value(0..<4), first.value(4..<6))
      if let second, second.digits.count == 2, let date = day(year, month, second.value) {
        return date
      }
      return first.isWholePart ? self.month(year, month) : nil
    case 4:
      guard let second else { return nil }
      if second.digits.count == 4 {
        return day(first.value, second.value(0..<2), second.value(2..<4))
      }
      guard let month = second.month ?? (second.digits.count <= 2 ? second.value : nil) else {
        return nil
      }
      if let third, third.digits.count <= 2, !third.digits.isEmpty,
        let date = day(first.value, month, third.value)
      {
        return date
      }
      guard first.isWholePart, second.isWholePart, second.digits.count == 2 || second.month != nil
      else { return nil }
      return self.month(first.value, month)
    case 2:
      // 29-10-2021: the day first, if it can be no month.
      guard let second, let third, second.digits.count == 2, third.digits.count == 4,
        first.value > 12
      else { return nil }
      return day(third.value, second.value, first.value)
    default: return nil
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    (1980...2199).contains(year) ? PartialDate(year: year, month: month, day: day) : nil
  }

  private static func month(_ year: Int, _ month: Int) -> PartialDate? {
    (1980...2199).contains(year) ? PartialDate(year: year, month: month) : nil
  }

  private static func runs(in bytes: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var index = 0
    var end = 0
    while index < bytes.count {
      let start = index
      let isDigit = bytes[index].isDigit
      guard isDigit || bytes[index].isWordPart else {
        index += 1
        continue
      }
      while index < bytes.count, isDigit ? bytes[index].isDigit : bytes[index].isWordPart {
        index += 1
      }
      let part = bytes[start..<index]
      var month: Int?
      if !isDigit {
        guard (3...9).contains(part.count) else { continue }
        let name = MonthNames.name(String(decoding: part, as: UTF8.self).lowercased())
        guard let name, name.isEnglish else { continue }
        month = name.month
      }
      let isWhole =
        (start == 0 || bytes[start - 1] == 0x2F) && (index == bytes.count || bytes[index] == 0x2F)
      runs.append(
        Run(
          digits: isDigit ? part.map { Int($0 - 0x30) } : [], month: month,
          isAdjacent: start == end + 1 && end > 0 && "/-_.".utf8.contains(bytes[end]),
          isWholePart: isWhole))
      end = index
    }
    return runs
  }
}
