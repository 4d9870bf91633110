import BifocalText
import TestSupport
import Testing

@testable import BifocalIngest

@Suite struct DateScannerTests {
  /// What the dates are when a date without a year is one of mid-2022.
  private func dates(_ text: String, isMonthFirst: Bool = false) -> String {
    let context = WrittenDate.Context(
      reference: PartialDate("2022-07-15"), isMonthFirst: isMonthFirst)
    return DateScanner(text).map { $0.date(in: context)?.description ?? "?" }
      .joined(separator: " ")
  }

  @Test(
    "numbers",
    arguments: [
      ("2022-07-08 16:30", "2022-07-08"), ("2022/7/8", "2022-07-08"), ("2022.7.8", "2022-07-08"),
      ("2022. 7. 8.", "2022-07-08"), ("2022 - 07 - 08", "2022-07-08"),
      ("2022-07-08T10:00:00+08:00", "2022-07-08"), ("2022_07_08", "2022-07-08"),
      ("20220708", "2022-07-08"), ("08.07.2022", "2022-07-08"), ("8.7.2022", "2022-07-08"),
      ("08.07.22", "2022-07-08"), ("25/12/2022", "2022-12-25"), ("12/25/2022", "2022-12-25"),
      ("07/08/2022", "2022-08-07"), ("8-7-2022", "2022-07-08"), ("2022-02-30", "?"),
      ("2022-13-01", ""), ("1.2.3", ""), ("3.14", ""), ("192.168.1.12", ""), ("123456789", ""),
      ("v2022-07-08", ""), ("12:30:45", ""), ("99999999", ""), ("1/2", ""), ("2022", ""),
    ])
  func numbers(text: String, expected: String) {
    #expect(dates(text) == expected)
  }

  @Test("the order of 07/08/2022 is the writer's")
  func order() {
    #expect(dates("07/08/2022", isMonthFirst: true) == "2022-07-08")
    #expect(DateScanner("12/25/2022").map(\.writesMonthFirst) == [true])
    #expect(DateScanner("25/12/2022").map(\.writesMonthFirst) == [false])
    #expect(DateScanner("07/08/2022").map(\.writesMonthFirst) == [nil])
  }

  @Test(
    "Chinese",
    arguments: [
      ("2022年7月8日", "2022-07-08"), ("2022 年 7 月 8 日", "2022-07-08"), ("２０２２年７月８日", "2022-07-08"),
      ("二〇二二年七月八日", "2022-07-08"), ("二零二二年十二月三十一日", "2022-12-31"),
      ("二○二二年十月廿一日", "2022-10-21"), ("民國111年7月8日", "2022-07-08"),
      ("民國一百年", ""), ("中華民國 111 年 7 月 8 日", "2022-07-08"), ("111年7月8日", "2022-07-08"),
      ("111年", ""), ("2022年7月", "2022-07"), ("2022年", "2022"), ("7月8日", "2022-07-08"),
      ("7月8号", "2022-07-08"), ("十二月", "2021-12"), ("1月3日", "2022-01-03"), ("3个月", ""),
      ("26日至27日", "2022-06-26"), ("7月8日至9日，会议", "2022-07-08"), ("7月8-9日", "2022-07-08"),
      ("7月30日至8月1日", "2022-07-30"), ("2022年7月8日—9日", "2022-07-08"), ("昨日", "2022-07-14"),
      ("3小时前", "2022-07-15"), ("2天前", "2022-07-13"), ("3个月前", "2022-04"), ("两三天", ""),
      ("第十一届", ""), ("一九四九年", "1949"), ("100年", ""), ("2.5天", ""),
    ])
  func chinese(text: String, expected: String) {
    #expect(dates(text) == expected)
  }

  @Test(
    "names of months",
    arguments: [
      ("July 8, 2022", "2022-07-08"), ("Jul. 8th, 2022", "2022-07-08"),
      ("8 July 2022", "2022-07-08"), ("8th of July, 2022", "2022-07-08"),
      ("Fri, 08 Jul 2022 10:00:00 GMT", "2022-07-08"), ("08-Jul-2022", "2022-07-08"),
      ("JULY 8 2022", "2022-07-08"), ("July 26-27, 2022", "2022-07-26"),
      ("26–27 July 2022", "2022-07-26"), ("July 2022", "2022-07"), ("Feb. 24", "2022-02-24"),
      ("2022 July 8", "2022-07-08"), ("8. Juli 2022", "2022-07-08"),
      ("8 de julio de 2022", "2022-07-08"), ("8 июля 2022", "2022-07-08"),
      ("1er août 2022", "2022-08-01"), ("yesterday", "2022-07-14"), ("2 days ago", "2022-07-13"),
      ("he may 20 times", "2022-05-20"), ("7 out of 10", ""), ("March on", ""), ("5 ago", ""),
      ("Mayor 5", ""), ("Augustus 14", ""),
    ])
  func names(text: String, expected: String) {
    #expect(dates(text) == expected)
  }

  @Test("a date stands where its range says")
  func ranges() {
    let text = "普京8 July 2022说，二〇二二年七月八日。"
    let bytes = Array(text.utf8)
    let found = DateScanner(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found == ["8 July 2022", "二〇二二年七月八日"])
  }

  @Test("any date printed in any form is found again")
  func printed() {
    var random = SplitMix64(seed: 8)
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    func han(_ number: Int) -> String {
      number < 10
        ? numerals[number]
        : (number < 20 ? "" : numerals[number / 10]) + "十"
          + (number % 10 == 0 ? "" : numerals[number % 10])
    }
    for _ in 0..<500 {
      let year = Int.random(in: 1912...2099, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(
        in: 1...PartialDate.days(inMonth: month, of: year), using: &random)
      let date = PartialDate(year: year, month: month, day: day)
      let iso = date?.description ?? ""
      let name = english[month - 1]
      let forms = [
        iso, iso.replacing("-", with: "/"), iso.replacing("-", with: "."),
        iso.replacing("-", with: ""), "\(year)年\(month)月\(day)日", "\(year)-\(month)-\(day)",
        String(year).map { numerals[$0.wholeNumberValue ?? 0] }.joined()
          + "年\(han(month))月\(han(day))日",
        "民國\(year - 1911)年\(month)月\(day)日", "\(name) \(day), \(year)", "\(day) \(name) \(year)",
        "\(name.prefix(3)). \(day), \(year)", "\(day).\(month).\(year)",
      ]
      for form in forms {
        for text in [form, "见" + form + "。", "on " + form + ", 他"] {
          let found = DateScanner(text).compactMap { $0.date(in: .init()) }
          #expect(found == [date].compactMap { $0 }, "\(text)")
        }
      }
    }
  }

  @Test("any bytes end, and every range lies within them")
  func anyBytes() {
    var random = SplitMix64(seed: 9)
    let alphabet = Array("0123456789年月日-/. July至民國前天二十〇\n".utf8) + [0xFF, 0xE5, 0xC2]
    for _ in 0..<300 {
      let bytes = (0..<80).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      var last = 0
      for date in DateScanner(bytes[...]) {
        #expect(date.range.lowerBound >= last && date.range.upperBound <= bytes.count)
        last = date.range.upperBound
      }
    }
  }
}
