@testable import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct CooccurrenceCountsTests {
  private func counts(
    _ texts: [String], _ kind: CooccurrenceUnits.Kind, terms: Int = .max
  ) throws -> CooccurrenceCounts {
    let frequent = FrequentTerms(try SpacedCounts.counts(of: texts), count: terms)
    let segmenter = try SentenceSegmenter()
    var counts = CooccurrenceCounts(evidence: 2)
    for (index, text) in texts.enumerated() {
      counts.add(
        frequent.units(
          of: Document(id: "d\(index)", text: text), kind,
          sentences: try segmenter.sentences(in: text), tokens: try SpacedCounts.tokens(of: text)))
    }
    return counts
  }

  private static let texts = ["a b 。\na c 。\n\nb c", "a b\na b a"]

  @Test(
    "pairs and units",
    arguments: [
      (CooccurrenceUnits.Kind.paragraph, 5, "a b 3, a c 1, b c 1"),
      (.sentence, 5, "a b 3, a c 1, b c 1"), (.document, 2, "a b 2, a c 1, b c 1"),
    ])
  func pairs(kind: CooccurrenceUnits.Kind, units: Int, expected: String) throws {
    let network = try counts(Self.texts, kind).network(of: .max, minimumCount: 1)
    #expect(network.unitCount == units)
    let pairs = network.edges.map { edge in
      [edge.first, edge.second].map { network.nodes[$0].item.id }.joined(separator: " ")
        + " \(edge.counts.joint)"
    }
    #expect(pairs.joined(separator: ", ") == expected)
    #expect(network.edges[0].documents == 2)
    for edge in network.edges {
      #expect(edge.counts.first == network.nodes[edge.first].count)
      #expect(edge.counts.total == units)
    }
  }

  @Test("evidence is the first units, as they stand")
  func evidence() throws {
    let network = try counts(Self.texts, .paragraph).network(of: .max, minimumCount: 2)
    #expect(
      network.edges.map(\.evidence) == [
        [
          .init(document: "d0", text: "a b 。"), .init(document: "d1", text: "a b"),
        ]
      ])
    #expect(network.nodes.map(\.item.id) == ["a", "b"])
  }

  @Test("only the most frequent items are in the network, which agrees with counting by hand")
  func law() throws {
    let texts = SpacedCounts.random(30, seed: 17).map(\.text)
    let network = try counts(texts, .paragraph).network(of: 4, minimumCount: 1, order: .jaccard)
    #expect(network.nodes.count <= 4)
    let lines = texts.flatMap { $0.split(separator: "\n") }
      .map { Set($0.split(separator: " ").map { $0.lowercased() }) }
    for edge in network.edges {
      let terms = [edge.first, edge.second].map { network.nodes[$0].item.label.lowercased() }
      guard terms.allSatisfy({ $0.allSatisfy(\.isASCII) }) else { continue }
      #expect(edge.counts.joint == lines.count { $0.isSuperset(of: terms) })
    }
    let strengths = network.edges.compactMap(\.strength.number)
    #expect(strengths == strengths.sorted(by: >))
  }
}
