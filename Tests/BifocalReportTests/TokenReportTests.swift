import BifocalReport
import BifocalText
import TestSupport
import Testing

@Suite struct TokenReportTests {
  private static let lexicon = Result {
    try WordLexicon([.init("普京", .force), .init("Central Asia", .force)])
  }

  private func report(
    of text: String, keepingSpaces: Bool = false, sentences: Bool = false,
    unit: OffsetUnit = .scalar
  ) throws -> TokenReport {
    let tokens = try Tokenizer(lexicon: Self.lexicon.get()).tokens(in: text)
    return TokenReport(
      Document(id: "d", text: text),
      tokens: tokens.filter { keepingSpaces || $0.kind != .space },
      sentences: sentences ? try SentenceSegmenter().sentences(in: text) : nil, unit: unit)
  }

  @Test(
    "spaced text keeps the line breaks and has one space between tokens",
    arguments: [
      ("普京访问 中国。", "普京 访问 中国 。"), ("a b\nc", "a b\nc"), ("", ""), ("  普京  ", "普京"),
      ("a\n\nb\n", "a\n\nb\n"), ("\r\na\tb", "\na b"),
    ])
  func spaced(text: String, expected: String) throws {
    #expect(try report(of: text).spaced == expected)
    #expect(try report(of: text, keepingSpaces: true).spaced == expected)
  }

  @Test("line breaks stay where the tokens around them are left out")
  func spacedSubset() throws {
    let text = "a。\n。\nb"
    let tokens = try Tokenizer(lexicon: WordLexicon()).tokens(in: text).filter { $0.kind == .word }
    let report = TokenReport(Document(id: "d", text: text), tokens: tokens, unit: .utf8)
    #expect(report.spaced == "a\n\nb")
  }

  @Test(
    "with sentences, spaced text has one a line",
    arguments: [
      ("访问中国。访问北京。", "访问 中国 。\n访问 北京 。"), ("a\nb", "a\nb"), ("One. \n\n Two.", "One .\nTwo ."),
      ("in Central\nAsia now", "in Central Asia\nnow"), ("", ""),
    ])
  func sentences(text: String, expected: String) throws {
    #expect(try report(of: text, sentences: true).spaced == expected)
  }

  @Test("rows and JSON hold place, kind and text")
  func places() throws {
    let report = try report(of: "普京 3", keepingSpaces: true)
    #expect(
      report.rows == [
        ["d", "0", "2", "ideographic", "普京"], ["d", "2", "3", "space", " "],
        ["d", "3", "4", "number", "3"],
      ])
    #expect(
      try self.report(of: "普京").json.text
        == #"{"id":"d","tokens":[{"start":0,"end":2,"kind":"ideographic","text":"普京"}]}"#)
  }

  @Test("with sentences, rows and JSON have their numbers at the end, from zero")
  func sentenceNumbers() throws {
    let report = try report(of: "走。来。", sentences: true)
    #expect(report.rows.map { $0.last } == ["0", "0", "1", "1"])
    #expect(TokenReport.columnsWithSentence == TokenReport.columns + ["sentence"])
    #expect(
      report.json.text.hasSuffix(
        #"{"start":3,"end":4,"kind":"other","text":"。","sentence":1}]}"#))
  }

  @Test(
    "every format counts in the unit that is asked for",
    arguments: [(OffsetUnit.scalar, 1, 3), (.utf8, 4, 10), (.utf16, 2, 4)])
  func units(unit: OffsetUnit, start: Int, end: Int) throws {
    let report = try report(of: "𠮷普京", unit: unit)
    let place = "Offset=\(start):\(end)"
    #expect(report.rows.last.map { Array($0[1...2]) } == [String(start), String(end)])
    #expect(report.json.text.contains(#""start":\#(start),"end":\#(end),"#))
    #expect(report.coNLLU.contains(place))
  }
}
