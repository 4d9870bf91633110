import BifocalMining
import Testing

@testable import bifocal

@Suite struct ValueParserListTests {
  private let parser = ValueParser.list(of: TokenClass.self)

  @Test(
    "lists of choices",
    arguments: [
      ("words", [.words]), ("words,numbers", [.words, .numbers]), ("all,all", [.all, .all]),
    ] as [(String, [TokenClass])])
  func values(text: String, expected: [TokenClass]) throws {
    #expect(try parser.value(of: text, for: "keep") == expected)
    #expect(parser.text(expected) == text)
  }

  @Test(
    "anything else", arguments: ["", ",", "words,", "words, numbers", "Words", "words;numbers"])
  func faults(text: String) {
    #expect(throws: UsageError.self) { try parser.value(of: text, for: "keep") }
  }
}
