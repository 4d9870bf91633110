import BifocalText
import Foundation
import Testing

@Suite struct EnglishStemmerTests {
  @Test(
    "words of each step",
    arguments: [
      "sanctions|sanction", "sanctioned|sanction", "sanctioning|sanction", "happily|happili",
      "ties|tie", "cries|cri", "gas|gas", "this|this", "kiwis|kiwi", "hopped|hop", "hoping|hope",
      "conflated|conflat", "agreed|agre", "feed|feed", "proceed|proceed", "dying|die",
      "evening|evening", "add|add", "cry|cri", "by|by", "say|say", "enjoy|enjoy",
      "generally|general", "generate|generat", "university|universiti", "relational|relat",
      "apologist|apolog", "hopefulness|hope", "vietnamization|vietnam", "rate|rate",
      "control|control", "roll|roll", "skies|sky", "news|news", "singly|singl", "dog's|dog",
      "'twas|twas", "a|a", "|", "neo-ottomanism|neo-ottoman",
    ])
  func table(pair: String) {
    let words = pair.split(separator: "|", omittingEmptySubsequences: false)
    #expect(EnglishStemmer.stem(String(words[0])) == words[1])
  }

  @Test("text that is no English stays whole", arguments: ["俄罗斯", "москва", "2022", "ß"])
  func others(word: String) { #expect(EnglishStemmer.stem(word) == word) }

  private static let vocabulary = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/snowball-english")

  @Test(
    "Snowball's whole vocabulary, where it is at hand",
    .enabled(if: FileManager.default.fileExists(atPath: vocabulary.path)))
  func snowball() throws {
    let (words, stems) = (try lines(of: "voc.txt"), try lines(of: "output.txt"))
    #expect(words.count == stems.count && words.count > 40_000)
    let wrong = zip(words, stems).filter { EnglishStemmer.stem(String($0)) != $1 }
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
  }

  private func lines(of name: String) throws -> [Substring] {
    try String(contentsOf: Self.vocabulary.appending(path: name), encoding: .utf8)
      .split(separator: "\n")
  }
}
