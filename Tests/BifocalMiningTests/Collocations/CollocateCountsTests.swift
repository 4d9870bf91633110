@testable import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct CollocateCountsTests {
  private func ranked(
    _ texts: [String], _ span: CollocateCounts.Span, nodes: [String]? = nil, minimumCount: Int = 1,
    by measure: AssociationMeasure = .pmi
  ) throws -> [CollocateCounts.Pair] {
    let counts = try SpacedCounts.counts(of: texts)
    let empty = CollocateCounts(of: counts, span: span, nodes: nodes, minimumCount: minimumCount)
    var sum = empty
    let segmenter = try SentenceSegmenter()
    for text in texts {
      var part = empty
      part.add(
        try SpacedCounts.tokens(of: text), of: text, sentences: try segmenter.sentences(in: text))
      sum.merge(part)
    }
    return sum.ranked(by: measure)
  }

  private func joint(_ pairs: [CollocateCounts.Pair]) -> Set<String> {
    Set(pairs.map { "\($0.node) \($0.collocate) \($0.counts.joint)" })
  }

  @Test("a window counts words on each side, over punctuation but not over a line end")
  func window() throws {
    let text = "a b 。 c d\na"
    #expect(try joint(ranked([text], .words(left: 1, right: 0), nodes: ["c"])) == ["c b 1"])
    #expect(
      try joint(ranked([text], .words(left: 0, right: 9), nodes: ["a"]))
        == ["a b 1", "a c 1", "a d 1"])
    #expect(
      try joint(ranked([text], .words(left: 1, right: 1)))
        == ["b c 1", "c d 1", "a b 1"])
  }

  @Test("all pairs of a window are those of each node", arguments: [1, 3])
  func allPairs(width: Int) throws {
    let texts = SpacedCounts.random(20, seed: 12).map(\.text)
    let span = CollocateCounts.Span.words(left: width, right: width)
    let all = try ranked(texts, span)
    let terms = try SpacedCounts.counts(of: texts).ranked().map(\.term)
    let beside = try ranked(texts, span, nodes: terms)
    #expect(beside.count > all.count)
    for pair in all {
      let same = try #require(
        beside.first { $0.node == pair.node && $0.collocate == pair.collocate })
      #expect(same.counts == pair.counts)
      #expect(same.strength == pair.strength)
    }
  }

  @Test("in sentences, what counts is in how many of them both are")
  func sentences() throws {
    let pairs = try ranked(["a b b 。\na b 。\nc 。", "a 。\nb"], .sentence)
    let pair = try #require(pairs.first { $0.node == "a" && $0.collocate == "b" })
    #expect(pair.counts == PairCounts(joint: 2, first: 3, second: 3, total: 5))
    #expect(try ranked(["a b 。"], .sentence, nodes: ["b"]).map(\.collocate) == ["a"])
  }

  @Test("pairs come by the measure that was asked for, and those without a value last")
  func order() throws {
    let texts = SpacedCounts.random(20, seed: 4).map(\.text)
    for measure in AssociationMeasure.allCases {
      let values = try ranked(texts, .words(left: 2, right: 2), by: measure).map {
        $0.strength.number ?? -.infinity
      }
      #expect(values == values.sorted(by: >))
    }
  }

  @Test("a node that is not there has no collocates, and a minimum leaves out rare pairs")
  func none() throws {
    #expect(try ranked(["a b"], .words(left: 1, right: 1), nodes: ["z"]).isEmpty)
    let pairs = try ranked(["a b a b c"], .words(left: 1, right: 1), minimumCount: 2)
    #expect(joint(pairs) == ["a b 3"])
  }
}
