import BifocalReport
import BifocalText
import TestSupport
import Testing

@Suite struct TokenReportCoNLLUTests {
  private static let lexicon = Result {
    try WordLexicon([.init("普京", .force), .init("Central Asia", .force)])
  }

  private func coNLLU(of text: String, where isKept: (Token) -> Bool = { _ in true }) throws
    -> String
  {
    let tokens = try Tokenizer(lexicon: Self.lexicon.get()).tokens(in: text).filter(isKept)
    return TokenReport(
      Document(id: "a b", text: text), tokens: tokens,
      sentences: try SentenceSegmenter().sentences(in: text), unit: .scalar
    ).coNLLU
  }

  /// `|` stands for a tab, to be seen.
  @Test(
    "blocks",
    arguments: [
      (
        "普京访问。 He left.",
        """
        # newdoc id = a b
        # sent_id = a b-0
        # text = 普京访问。
        1|普京|_|_|_|_|_|_|_|Offset=0:2/Kind=ideographic/SpaceAfter=No
        2|访问|_|_|_|_|_|_|_|Offset=2:4/Kind=ideographic/SpaceAfter=No
        3|。|_|_|_|_|_|_|_|Offset=4:5/Kind=other

        # sent_id = a b-1
        # text = He left.
        1|He|_|_|_|_|_|_|_|Offset=6:8/Kind=word
        2|left|_|_|_|_|_|_|_|Offset=9:13/Kind=word/SpaceAfter=No
        3|.|_|_|_|_|_|_|_|Offset=13:14/Kind=other/SpaceAfter=No


        """
      ),
      (
        "in Central\nAsia",
        """
        # newdoc id = a b
        # sent_id = a b-0
        # text = in Central Asia
        1|in|_|_|_|_|_|_|_|Offset=0:2/Kind=word
        2|Central Asia|_|_|_|_|_|_|_|Offset=3:15/Kind=word/SpaceAfter=No


        """
      ),
      ("", ""), (" \n ", ""),
    ])
  func blocks(text: String, expected: String) throws {
    let shown = try coNLLU(of: text).replacing("|", with: "/").replacing("\t", with: "|")
    #expect(shown == expected)
  }

  @Test("a sentence of which nothing is kept has no block, and the others keep their numbers")
  func subset() throws {
    let text = try coNLLU(of: "走。3。来。") { $0.kind == .ideographic }
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("# sent") } == [
        "# sent_id = a b-0", "# sent_id = a b-2",
      ])
  }

  @Test("blocks of any text are well formed, and their forms join to their text")
  func isWellFormed() throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<200 {
      let text = RandomText.string(length: 80, using: &random) + "。x Central\nAsia. "
      let lines = Self.parts(of: try coNLLU(of: text), between: "\n")
      let blocks = lines.split(separator: "", omittingEmptySubsequences: false)
      // Every block ends in an empty line, so that the last thing is the end of a line.
      #expect(
        blocks.suffix(2).allSatisfy(\.isEmpty) && blocks.dropLast(2).allSatisfy { !$0.isEmpty })
      for block in blocks.dropLast(2) {
        let rows = block.map { Self.parts(of: $0, between: "\t") }.filter { $0.count > 1 }
        let comments = block.prefix(block.count - rows.count)
        #expect(rows.allSatisfy { $0.count == 10 && !$0.contains("") })
        #expect(rows.map { $0[0] } == (1...rows.count).map(String.init))
        let joined = rows.map { $0[1] + ($0[9].hasSuffix("SpaceAfter=No") ? "" : " ") }.joined()
        let told = comments.last.map { String($0.unicodeScalars.dropFirst(9)) }
        #expect(told == joined || told.map { $0 + " " } == joined)
      }
    }
  }

  /// By code points, for Swift takes a line feed and a combining mark for one character.
  private static func parts(of text: String, between separator: Unicode.Scalar) -> [String] {
    text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false)
      .map { String($0) }
  }
}
