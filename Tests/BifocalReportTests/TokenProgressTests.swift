import BifocalReport
import BifocalText
import Testing

@Suite struct TokenProgressTests {
  private func reports(_ texts: [String]) throws -> [TokenReport] {
    var start = TextLength()
    return try texts.enumerated().map { number, text in
      defer { start.add(text) }
      return TokenReport(
        Document(id: "d", text: text, part: TextPart(path: "d.txt", number: number, start: start)),
        tokens: try Tokenizer(lexicon: WordLexicon()).tokens(in: text).filter { $0.kind != .space },
        sentences: try SentenceSegmenter().sentences(in: text), unit: .utf16)
    }
  }

  @Test("sentences and blocks run on, and begin anew with a document")
  func runsOn() throws {
    var progress = TokenProgress()
    let texts = ["\n", "𠮷。He. \n", "\nI.\nYou.\n", "We."]
    for _ in 0..<2 {
      let placed = try reports(texts).map { progress.placed($0) }
      let rows = placed.flatMap(\.rows).filter { $0[3] != "other" }
      #expect(rows.map { $0[4] } == ["𠮷", "He", "I", "You", "We"])
      #expect(rows.map { $0[1] } == ["1", "4", "10", "13", "18"])
      let marks = placed.map(\.coNLLU).joined().split(separator: "\n").filter {
        $0.hasPrefix("# newdoc") || $0.hasPrefix("# sent_id")
      }
      #expect(marks.count == 6)
      #expect(marks.first == "# newdoc id = d")
      // The same numbers as in the text as one.
      let whole = texts.joined()
      let sentences = try SentenceSegmenter().sentences(in: whole)
      let report = TokenReport(
        Document(id: "d", text: whole),
        tokens: try Tokenizer(lexicon: WordLexicon()).tokens(in: whole).filter {
          $0.kind != .space
        }, sentences: sentences, unit: .utf16)
      #expect(placed.flatMap(\.rows) == report.rows)
      #expect(placed.map(\.coNLLU).joined() == report.coNLLU)
    }
  }
}
