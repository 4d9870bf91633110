@testable import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct TermDiscoveryTests {
  private func ranked(
    _ texts: [String], _ limits: TermDiscovery.Limits, stopWords: Set<String> = [],
    known: Set<String> = [], parts: Int = 1, by order: TermDiscovery.Order = .cValue
  ) throws -> [TermDiscovery.Find] {
    let counts = try SpacedCounts.counts(of: texts)
    var discovery = TermDiscovery(of: counts, stopWords: stopWords, known: known, limits: limits)
    while discovery.needsReading {
      var readings = (0..<parts).map { _ in discovery.reading() }
      for (index, text) in texts.enumerated() {
        readings[index % parts].add(try SpacedCounts.tokens(of: text), of: text)
      }
      for reading in readings.dropFirst() { readings[0].merge(reading) }
      discovery.take(readings[0])
    }
    return discovery.ranked(by: order)
  }

  private func limits(count: Int = 2, size: Int = 4) -> TermDiscovery.Limits {
    var limits = TermDiscovery.Limits()
    limits.minimumCount = count
    limits.maximumSize = size
    limits.minimumCohesion = -100
    limits.minimumEntropy = 0
    return limits
  }

  @Test("counts are those of all runs, for any division among tasks")
  func counts() throws {
    let texts = SpacedCounts.random(60, seed: 31).map(\.text)
    let runs = try SpacedCounts.counts(of: texts, shape: NGramShape(sizes: 2...4))
    let finds = try ranked(texts, limits(count: 3))
    let expected = runs.ranked().filter { $0.count >= 3 }
    #expect(
      Set(finds.map { $0.pieces.joined(separator: " ") }) == Set(expected.map(\.surface)))
    for find in finds {
      let same = expected.first { $0.surface == find.pieces.joined(separator: " ") }
      #expect(same?.count == find.count)
    }
    #expect(try ranked(texts, limits(count: 3), parts: 3) == finds)
  }

  @Test("measures by hand")
  func measures() throws {
    let texts = ["x a b y", "z a b y", "w a b v", "a c"]
    let find = try #require(try ranked(texts, limits(count: 3, size: 2)).first)
    #expect(find.text == "a b" && find.count == 3)
    // 3 · 14 words / (4 · 3)
    #expect(abs(find.cohesion - 1.807354922) < 1e-6)
    #expect(abs(find.leftEntropy - 1.584962501) < 1e-6)
    #expect(abs(find.rightEntropy - 0.918295834) < 1e-6)
    #expect(find.cValue == 3)
  }

  @Test("what is within a longer term counts less, by C-value")
  func nested() throws {
    let texts = ["a b c", "a b c", "a b", "a b d"]
    let finds = try ranked(texts, limits(size: 3))
    let pair = try #require(finds.first { $0.text == "a b" })
    #expect(abs(pair.cValue - 2) < 1e-9)
    let triple = try #require(finds.first { $0.text == "a b c" })
    #expect(abs(triple.cValue - 2 * 1.584962501) < 1e-6)
  }

  @Test("stop words bind within and not at the ends, and what is known is no find")
  func borders() throws {
    let texts = Array(repeating: "bank of england", count: 3)
    let finds = try ranked(texts, limits(), stopWords: ["of"])
    #expect(finds.map(\.text) == ["bank of england"])
    #expect(try ranked(texts, limits(), stopWords: ["of"], known: ["bank of england"]).isEmpty)
    #expect(try ranked(["俄 化", "俄 化"], limits()).map(\.text) == ["俄化"])
  }
}
