import TestSupport
import Testing

@testable import BifocalReport

@Suite struct LabelLayoutTests {
  @Test("labels that are shown have room")
  func shown() {
    #expect(LabelLayout.shown(widths: [40, 40, 40, 40], spacing: 25) == [0, 2])
    #expect(LabelLayout.shown(widths: [40, 40], spacing: 48) == [0, 1])
    #expect(LabelLayout.shown(widths: [], spacing: 10).isEmpty)
    #expect(LabelLayout.shown(widths: [4000, 10], spacing: 1) == [0])
  }

  @Test("parted labels keep their order, their distance and the bounds")
  func parted() {
    #expect(LabelLayout.parted([10, 12, 80], height: 14, within: 0...100) == [10, 24, 80])
    #expect(LabelLayout.parted([95, 99], height: 10, within: 0...100) == [90, 100])
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let wanted = (0..<6).map { _ in Double.random(in: 0...100, using: &random) }
      let parted = LabelLayout.parted(wanted, height: 12, within: 0...100)
      let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
      let sorted = order.map { parted[$0] }
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 12 - 1e-9 })
      #expect(sorted.allSatisfy { (-1e-9...100 + 1e-9).contains($0) })
    }
  }
}
