@testable import BifocalMining
import BifocalText
import Testing

@Suite struct DocumentConditionTests {
  private func document(_ date: String?, source: String? = nil) -> Document {
    Document(
      id: "a1", text: "", date: date.flatMap { PartialDate($0) }, source: source,
      language: .traditionalChinese)
  }

  @Test(
    "conditions on dates",
    arguments: [
      ("year>=2022", "2022-07-08", true), ("year>=2022", "2021", false),
      ("year<2022", "2021-12", true), ("year!=2022", "2022", false), ("year>=2022", nil, nil),
      ("date<2022-02-24", "2022-02-23", true), ("date<2022-02-24", "2022-02-24", false),
      ("date<=2022-02", "2022-02-24", true), ("date>2022-02", "2022-03-01", true),
      ("date<2022-02-24", "2022-02", nil), ("date=2022-02", "2022-02-24", true),
    ] as [(String, String?, Bool?)])
  func dates(condition: String, date: String?, holds: Bool?) throws {
    let condition = try #require(try DocumentCondition(condition))
    #expect(condition.holds(for: document(date)) == holds)
  }

  @Test(
    "conditions on names",
    arguments: [
      ("source=BBC", true), ("source!=BBC", false), ("source=bbc", false), ("language=zh", true),
      ("language=zh-Hant", true), ("language=zh-Hans", false), ("language!=en", true),
      ("id=a1", true), ("author=X", nil),
    ] as [(String, Bool?)])
  func names(condition: String, holds: Bool?) throws {
    let condition = try #require(try DocumentCondition(condition))
    #expect(condition.holds(for: document(nil, source: "BBC")) == holds)
  }

  @Test("a path is no condition", arguments: ["seeds", "a.jsonl", "./year=2022", "2022>", "-", ""])
  func paths(text: String) throws { #expect(try DocumentCondition(text) == nil) }

  @Test(
    "a condition that cannot be understood",
    arguments: [
      ("yaer>=2022", "year, date, source, language, author, id"),
      ("year>=2022-07", "a year such as 2022"), ("date<soon", "a date such as 2022-07"),
      ("source>BBC", "source= or source!="), ("source=", "a value after ="),
    ])
  func faults(text: String, expected: String) {
    #expect(throws: DocumentConditionError(text: text, expected: expected)) {
      try DocumentCondition(text)
    }
  }
}
