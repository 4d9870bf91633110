import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct TextDatesTests {
  @Test(
    "where a report was sent, and a date on a line of its own",
    arguments: [
      ("新华社北京2月24日电（记者李明）会谈举行。", "2022-02-24 dateline"),
      ("中新社莫斯科2022年7月8日电 普京说。", "2022-07-08 dateline"),
      ("MOSCOW, July 8 (Reuters) - Russia said on Friday", "2022-07-08 dateline"),
      ("BEIJING, Feb. 24 (Xinhua) -- China", "2022-02-24 dateline"),
      ("标题\n2022年7月8日\n正文第一句。", "2022-07-08 text"),
      ("Published July 8, 2022\n\nText.", "2022-07-08 label"),
      ("据报道，2022年7月8日普京访问了塔吉克斯坦首都杜尚别，并同总统举行会谈。", ""),
    ])
  func candidates(text: String, expected: String) {
    let dates = TextDates(text, reference: PartialDate("2022-06-01"))
    let found = dates.candidates.map { "\($0.date) \($0.evidence.origin.rawValue)" }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(
    "events that are past",
    arguments: [
      ("今年4月，他访问了阿拉木图。", "2022-04"), ("2021年5月18日，会议召开。", "2021-05-18"),
      ("峰会将于2023年7月举行。", ""), ("去年4月，他来过。", ""), ("The summit is planned for July 2023", ""),
    ])
  func events(text: String, expected: String) {
    let dates = TextDates(text, reference: PartialDate("2022-01-07"))
    #expect(dates.events.map(\.description).joined(separator: " ") == expected)
  }

  @Test("an article whose address is older than what it tells is of the last month that it names")
  func contradiction() {
    let text = "今年4月，他访问了阿拉木图。6月28日，双方会谈。7月初，法院作出裁定。"
    let address = "https://a.com/articles/CT-20220107094920"
    let found = Article(plainText: text).publication(name: nil, address: address, today: nil)
    #expect(found?.date == PartialDate("2022-07"))
    #expect(found?.evidence.origin == .event)
    let before = Article(plainText: "1月5日，双方会谈。").publication(
      name: nil, address: address, today: nil)
    #expect(before?.date == PartialDate("2022-01-07"))
  }

  @Test("two months before October is said in December")
  func shifted() {
    let dates = TextDates("就在2个月前的10月7日，峰会召开。", reference: PartialDate("2022"))
    #expect(dates.latestMonth == PartialDate("2022-12"))
  }

  @Test("no event of the future counts")
  func today() {
    let text = "2030年5月，目标达成。"
    #expect(TextDates(text, today: PartialDate("2022-07-08")).events.isEmpty)
  }
}
