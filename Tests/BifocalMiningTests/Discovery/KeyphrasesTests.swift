@testable import BifocalMining
import BifocalText
import Testing

@Suite struct KeyphrasesTests {
  private let texts = [
    "tax cut tax cut tax cut plan reform plan", "reform plan vote", "plan vote now",
  ]

  private func ranked(
    _ method: Keyphrases.Method, count: Int
  ) throws -> [Keyphrases.Keyphrase] {
    let keyphrases = Keyphrases(of: try SpacedCounts.counts(of: texts), method: method)
    return keyphrases.ranked(in: try SpacedCounts.tokens(of: texts[0]), of: texts[0], count: count)
  }

  @Test("words that stand together are phrases, and what all articles have weighs nothing")
  func weights() throws {
    let found = try ranked(.tfidf, count: 9)
    #expect(found.map(\.text).contains("tax"))
    #expect(found.first { $0.text == "plan" }?.score == 0)
    let tax = try #require(found.first { $0.text == "tax" })
    // 3 · log₁₀(3/1)
    #expect(abs(tax.score - 1.431363764) < 1e-6)
  }

  @Test("TextRank of a chain is highest in the middle")
  func textRank() throws {
    let found = try ranked(.textRank, count: 3)
    #expect(found.count == 3)
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    #expect(found.contains { $0.text.contains("tax") })
  }

  @Test("an article without terms has none")
  func empty() throws {
    let keyphrases = Keyphrases(of: try SpacedCounts.counts(of: texts), method: .textRank)
    #expect(keyphrases.ranked(in: [], of: "", count: 5).isEmpty)
  }
}
