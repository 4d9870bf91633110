@testable import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct TermCountsTests {
  private func counts(of texts: [String]) throws -> TermCounts {
    let tokenizer = try Tokenizer(lexicon: WordLexicon([.init("俄罗斯", .prefer)]))
    var counts = TermCounts(filter: try TermFilter(stopWords: ["the", "说"]))
    for text in texts { counts.add(try tokenizer.tokens(in: text), of: text) }
    return counts
  }

  @Test("scripts and cases are one term, shown as it is written most often")
  func folds() throws {
    let counts = try counts(of: ["俄羅斯與俄罗斯，俄罗斯。", "The Kremlin's KREMLIN Kremlin the 俄羅斯"])
    #expect(
      counts["俄罗斯"] == .init(term: "俄罗斯", surface: "俄罗斯", count: 4, documents: 2)
        || counts["俄罗斯"] == .init(term: "俄罗斯", surface: "俄羅斯", count: 4, documents: 2))
    #expect(counts["kremlin"]?.count == 3)
    #expect(counts["the"] == nil)
    #expect(counts["與"] == nil)
    #expect(counts.documentCount == 2)
  }

  @Test("ranking breaks ties by code point")
  func ranking() throws {
    let ranked = try counts(of: ["b a b a c"].map { $0.replacing(" ", with: "x ") + "x" }).ranked()
    #expect(ranked.map(\.term) == ["ax", "bx", "cx"])
    #expect(ranked.map(\.count) == [2, 2, 1])
  }

  @Test("canonically equal spellings are one term, with one name in any order")
  func canonicalForms() throws {
    let (composed, decomposed) = ("Beyonc\u{E9}", "Beyonce\u{301}")
    for texts in [[composed, decomposed], [decomposed, composed]] {
      var sum = try counts(of: [texts[0]])
      sum.merge(try counts(of: [texts[1]]))
      for counts in [sum, try counts(of: texts)] {
        let entry = try #require(counts.ranked().first)
        #expect(entry.count == 2)
        #expect(Array(entry.surface.utf8) == Array(decomposed.utf8))
        #expect(Array(entry.term.utf8) == Array(composed.lowercased().utf8))
      }
    }
  }

  @Test("counts of parts add up to the counts of the whole, for any split")
  func merging() throws {
    var random = SplitMix64(seed: 4)
    let words = ["俄罗斯", "俄羅斯", "Putin", "putin", "峰会", "the", "。"]
    let texts = (0..<12).map { _ in
      (0..<20).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        .joined(separator: " ")
    }
    let whole = try counts(of: texts)
    for cut in 0...texts.count {
      var left = try counts(of: Array(texts[..<cut]))
      left.merge(try counts(of: Array(texts[cut...])))
      #expect(left.ranked() == whole.ranked())
      #expect(left.wordCount == whole.wordCount)
      #expect(left.documentCount == whole.documentCount)
    }
  }
}
