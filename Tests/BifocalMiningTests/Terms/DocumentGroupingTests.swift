import BifocalMining
import BifocalText
import Testing

@Suite struct DocumentGroupingTests {
  private static let document = Document(
    id: "a1", text: "", date: PartialDate("2022-07"), source: "RFI", language: .simplifiedChinese)

  @Test(
    "groups by name",
    arguments: [
      ("source", "RFI"), ("language", "zh-Hans"), ("author", nil), ("document", "a1"),
      ("year", "2022"), ("quarter", "2022-Q3"), ("month", "2022-07"),
    ])
  func groups(name: String, expected: String?) throws {
    let grouping = try #require(DocumentGrouping(name))
    #expect(grouping.name == name)
    #expect(grouping.group(of: Self.document) == expected)
  }

  @Test("a name that is none, and an article that does not say")
  func unknown() {
    #expect(DocumentGrouping("yaer") == nil)
    #expect(DocumentGrouping.period(.year).group(of: Document(id: "b", text: "")) == nil)
  }
}
