@testable import BifocalText
import TestSupport
import Testing

@Suite struct SlotMapTests {
  @Test("no slot is taken twice, and no base is below one")
  func placesApart() {
    var random = SplitMix64(seed: 44)
    var map = SlotMap(firstSlot: 500)
    var taken: Set<Int> = []
    for _ in 0..<2000 {
      let count = Int.random(in: 1...20, using: &random)
      let offsets = Set((0..<count).map { _ in Int.random(in: 0..<500, using: &random) }).sorted()
      let base = offsets.count == 1 ? map.place(offsets[0]) : map.place(offsets)
      #expect(base >= 1)
      for offset in offsets {
        #expect(base + offset >= 500)
        #expect(taken.insert(base + offset).inserted)
      }
    }
  }

  @Test("bases are given once where they must tell nodes apart")
  func distinctBases() {
    var random = SplitMix64(seed: 45)
    var map = SlotMap(firstSlot: 100, hasDistinctBases: true)
    var bases: Set<Int> = []
    var taken: Set<Int> = []
    for _ in 0..<2000 {
      let count = Int.random(in: 1...4, using: &random)
      let offsets = Set((0..<count).map { _ in Int.random(in: 0..<100, using: &random) }).sorted()
      let base = offsets.count == 1 ? map.place(offsets[0]) : map.place(offsets)
      #expect(bases.insert(base).inserted)
      for offset in offsets { #expect(taken.insert(base + offset).inserted) }
    }
  }

  @Test("single slots are packed without gaps")
  func packs() throws {
    var map = SlotMap(firstSlot: 100)
    let slots = (0..<1000).map { map.place($0 % 100) + $0 % 100 }
    let first = try #require(slots.min())
    #expect(slots.sorted() == Array(first..<first + 1000))
  }
}
