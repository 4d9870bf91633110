import Foundation
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct BurstDetectorTests {
  private static let relevant = [2, 1, 3, 2, 2, 9, 11, 8, 10, 2, 1, 3]
  private static let all = [Int](repeating: 100, count: 12)

  @Test("a burst is found from its beginning, which a greedy search misses")
  func burst() throws {
    let detector = BurstDetector()
    let path = detector.states(of: Self.relevant, in: Self.all)
    #expect(path == [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0])
    let ways = zip(Self.relevant, Self.all).reduce(0.0) { sum, pair in
      sum + lgamma(Double(pair.1 + 1)) - lgamma(Double(pair.0 + 1))
        - lgamma(Double(pair.1 - pair.0 + 1))
    }
    let cost = detector.cost(of: path, for: Self.relevant, in: Self.all) - ways
    expect(.value(cost), is: 29.327235)
    let bursts = detector.bursts(of: Self.relevant, in: Self.all)
    #expect(bursts.map(\.bins) == [5..<9] && bursts.map(\.level) == [1])
    expect(.value(try #require(bursts.first).weight), is: 8.867033)
    #expect(BurstDetector(states: 3).states(of: Self.relevant, in: Self.all) == path)
    let second = BurstDetector().states(
      of: [2, 3, 1, 7, 5, 2, 3, 3, 1, 2], in: [Int](repeating: 100, count: 10))
    #expect(second == [0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
  }

  @Test("costs no more than any other sequence of states")
  func exhaustive() {
    var random = SplitMix64(seed: 2)
    for round in 0..<40 {
      let states = 2 + round % 2
      let count = Int.random(in: 1...(states == 2 ? 9 : 6), using: &random)
      let all = (0..<count).map { _ in Int.random(in: 0...40, using: &random) }
      let relevant = all.map { Int.random(in: 0...($0 / 2), using: &random) }
      let detector = BurstDetector(
        ratio: .random(in: 1.2...3, using: &random), cost: .random(in: 0...2, using: &random),
        states: states)
      let found = detector.cost(
        of: detector.states(of: relevant, in: all), for: relevant, in: all)
      let paths = (0..<Int(pow(Double(states), Double(count)))).map { number in
        (0..<count).map { number / Int(pow(Double(states), Double($0))) % states }
      }
      let least = paths.map { detector.cost(of: $0, for: relevant, in: all) }.min() ?? 0
      #expect(found <= least + 1e-9)
    }
  }

  @Test("nothing, everything, and bins without documents hold no burst")
  func nothing() {
    let detector = BurstDetector()
    #expect(detector.bursts(of: [0, 0, 0], in: [5, 5, 5]).isEmpty)
    #expect(detector.bursts(of: [5, 5, 5], in: [5, 5, 5]).isEmpty)
    #expect(detector.bursts(of: [], in: []).isEmpty)
    #expect(detector.bursts(of: [0, 3, 0], in: [0, 9, 0]).isEmpty)
  }
}
