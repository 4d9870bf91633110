import TestSupport
import Testing

@testable import BifocalMining

@Suite struct PairIndexTests {
  @Test("numbers are those of a dictionary, and give the pairs back")
  func numbers() {
    var random = SplitMix64(seed: 3)
    var index = PairIndex()
    var expected: [[Int]: Int] = [:]
    for _ in 0..<5000 {
      let pair = [
        Int.random(in: 0..<70, using: &random), Int.random(in: 0..<2, using: &random) * 0xFFFF_FFFF,
      ]
      let next = expected.count
      #expect(index.find(pair[0], pair[1]) == expected[pair])
      #expect(index.number(of: pair[0], pair[1]) == expected[pair, default: next])
      if expected[pair] == nil { expected[pair] = next }
    }
    #expect(index.count == expected.count)
    for (pair, number) in expected { #expect([index[number].first, index[number].second] == pair) }
  }
}
