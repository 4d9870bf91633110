import BifocalMining
import TestSupport
import Testing

@Suite struct ChangePointsTests {
  @Test("agrees with ruptures: Pelt(model=\"l2\") with penalty 3")
  func step() {
    #expect(ChangePoints.indices(in: SampleSeries.step, penalty: 3) == [6])
    #expect(ChangePoints.indices(in: SampleSeries.step) == [6])
  }

  @Test(
    "short, constant and noisy series",
    arguments: [
      ([], []), ([1], []), ([1, 9, 1], []), ([4, 4, 4, 4, 4, 4], []),
      ([0, 0, 0, 0, 0, 50, 50, 50, 50, 50, 50], [5]), ([1, 2, 1, 3, 2, 1, 2, 3, 1, 2], []),
    ] as [([Double], [Int])])
  func series(values: [Double], changes: [Int]) {
    #expect(ChangePoints.indices(in: values) == changes)
  }

  @Test("counts out of few weigh little, and counts out of none nothing")
  func counts() {
    #expect(ChangePoints.indices(of: [1, 0, 2, 9, 8, 9], in: [50, 9, 60, 40, 40, 50]) == [3])
    #expect(ChangePoints.indices(of: [0, 1, 0, 0, 1, 0], in: [90, 1, 80, 0, 1, 90]) == [])
    #expect(ChangePoints.indices(of: [5, 5, 5, 5], in: [5, 5, 5, 5]) == [])
    #expect(ChangePoints.indices(of: [0, 0, 0, 0], in: [0, 0, 0, 0], penalty: 0) == [])
    #expect(
      ChangePoints.indices(
        of: [2, 1, 3, 2, 2, 9, 11, 8, 10, 2, 1, 3], in: [Int](repeating: 100, count: 12))
        == [5, 9])
  }

  @Test("costs no more than any other division")
  func exhaustive() {
    var random = SplitMix64(seed: 5)
    for round in 0..<60 {
      let values = (0..<Int.random(in: 2...11, using: &random)).map { _ in
        Double.random(in: 0...10, using: &random)
      }
      let penalty = Double.random(in: 1...40, using: &random)
      let length = 1 + round % 3
      let found = ChangePoints.indices(in: values, penalty: penalty, minimumLength: length)
      let least = Self.divisions(of: values.count, minimumLength: length)
        .map { Self.cost($0, values, penalty) }.min()
      if let least { #expect(Self.cost(found, values, penalty) <= least + 1e-9) }
    }
  }

  private static func divisions(of count: Int, minimumLength: Int) -> [[Int]] {
    (0..<1 << max(0, count - 1)).map { bits in (1..<count).filter { bits >> ($0 - 1) & 1 == 1 } }
      .filter { changes in
        zip([0] + changes, changes + [count]).allSatisfy { $1 - $0 >= minimumLength }
      }
  }

  private static func cost(_ changes: [Int], _ values: [Double], _ penalty: Double) -> Double {
    zip([0] + changes, changes + [values.count]).reduce(penalty * Double(changes.count)) {
      sum, ends in
      let segment = values[ends.0..<ends.1]
      let mean = segment.reduce(0, +) / Double(segment.count)
      return sum + segment.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }
}
