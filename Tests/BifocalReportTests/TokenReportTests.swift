import BifocalReport
import BifocalText
import Testing

@Suite struct TokenReportTests {
  private func tokens(of text: String) throws -> [Token] {
    try Tokenizer(lexicon: WordLexicon([.init("普京", .force)])).tokens(in: text)
  }

  @Test(
    "spaced text keeps the line breaks and has one space between tokens",
    arguments: [
      ("普京访问 中国。", "普京 访问 中国 。"), ("a b\nc", "a b\nc"), ("", ""), ("  普京  ", "普京"),
    ])
  func spaced(text: String, expected: String) throws {
    #expect(TokenReport(unit: .utf8).spaced(try tokens(of: text), of: text) == expected)
  }

  @Test("rows and JSON hold place, kind and text")
  func places() throws {
    let document = Document(id: "d", text: "普京 3")
    let report = TokenReport(unit: .scalar)
    let tokens = try tokens(of: document.text)
    #expect(
      report.rows(tokens, of: document) == [
        ["d", "0", "2", "ideographic", "普京"], ["d", "2", "3", "space", " "],
        ["d", "3", "4", "number", "3"],
      ])
    #expect(
      report.json([tokens[0]], of: document).text
        == #"{"id":"d","tokens":[{"start":0,"end":2,"kind":"ideographic","text":"普京"}]}"#)
  }
}
