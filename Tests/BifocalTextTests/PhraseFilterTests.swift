import TestSupport
import Testing

@testable import BifocalText

@Suite struct PhraseFilterTests {
  private static let folding = Result { try CharacterFolding.shared() }

  private static func filter(_ phrases: [String], isFree: Bool = true) throws -> PhraseFilter {
    let folding = try folding.get()
    let folded = FoldedPhrases(phrases, folding: folding)
    return PhraseFilter(folded, areFree: phrases.map { _ in isFree })
  }

  @Test(
    "a phrase may begin only where its first characters stand and no word goes on",
    arguments: [
      ("俄罗斯", "白俄罗斯与俄国", [1]), ("俄", "俄国和俄", [0, 3]), ("中国", "中国中", [0]),
      ("Russia", "russian prussia", [0]), ("a b", "a  b a-b axb", [0, 5]), ("", "ab", []),
      ("𠮷", "x𠮷", [1]), ("sanctions", "santa sanct sanc", [6]), ("eu army", "eu arms", [0]),
    ] as [(String, String, [Int])])
  func starts(phrase: String, text: String, expected: [Int]) throws {
    let starts = try Self.filter([phrase])
      .starts(in: try FoldedText(text), within: nil, breaks: nil)
    #expect(starts == expected)
  }

  @Test("only the ranges asked for are looked at")
  func ranges() throws {
    let text = try FoldedText("中国中国中国")
    let filter = try Self.filter(["中国"])
    #expect(filter.starts(in: text, within: [1..<3, 4..<6], breaks: nil) == [2, 4])
  }

  @Test("a cut refuses only the phrases that are bound to it")
  func cuts() throws {
    let text = "发展中国家"
    let pieces = [0..<9, 9..<15].map { Token(range: $0, kind: .ideographic) }
    let folded = try FoldedText(text)
    let breaks = WordBreaks(pieces: pieces, in: folded)
    let bound = try Self.filter(["中国"], isFree: false)
    #expect(bound.starts(in: folded, within: nil, breaks: breaks) == [])
    #expect(bound.starts(in: folded, within: nil, breaks: nil) == [2])
    #expect(try Self.filter(["中国"]).starts(in: folded, within: nil, breaks: breaks) == [2])
    // 发展|中国家: cut before two characters, and not behind them.
    let before = WordBreaks(
      pieces: [0..<6, 6..<15].map { Token(range: $0, kind: .ideographic) }, in: folded)
    #expect(bound.starts(in: folded, within: nil, breaks: before) == [])
    #expect(try Self.filter(["中国"]).starts(in: folded, within: nil, breaks: before) == [2])
  }

  @Test("what a search at every place finds, a search at the starts finds too")
  func agrees() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<60 {
      let text = RandomText.string(length: 120, using: &random)
      let characters = Array(text)
      let phrases = (0..<12).map { _ in
        let start = Int.random(in: 0..<characters.count, using: &random)
        let length = Int.random(in: 1...5, using: &random)
        return String(characters[start..<min(start + length, characters.count)])
      }
      let folded = try FoldedText(text)
      let lexicon = try PhraseLexicon(phrases.map { .init($0, .force) })
      #expect(lexicon.matches(in: folded, breaks: nil) == lexicon.matcher.matches(in: folded))
      let breaks = try Tokenizer(lexicon: WordLexicon([])).segmented(text).breaks
      let bound = try PhraseLexicon(phrases.map { .init($0, .align) })
      let naive = bound.matcher.matches(in: folded).filter {
        bound.isFree[$0.phrase] || breaks.hasBorders(around: $0.range)
      }
      #expect(bound.matches(in: folded, breaks: breaks) == naive)
    }
  }
}
