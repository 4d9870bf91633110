import BifocalReport
import TestSupport
import Testing

@Suite struct OffsetMapInverseTests {
  @Test(
    "a position, or none where there is none",
    arguments: [
      (OffsetUnit.utf8, [0, 1, nil, 3, nil, nil, 6, nil, nil, nil, 10, 11, nil]),
      (.scalar, [0, 1, 3, 6, 10, 11, nil]),
      (.utf16, [0, 1, 3, 6, nil, 10, 11, nil]),
    ])
  func positions(unit: OffsetUnit, offsets: [Int?]) {
    let map = OffsetMap(of: "aé普𠮷!", unit: unit)
    #expect(offsets.indices.map { map.utf8Offset(of: $0) } == offsets)
    #expect(map.utf8Offset(of: -1) == nil)
  }

  @Test("forth and back again, in any text", arguments: OffsetUnit.allCases)
  func inverts(unit: OffsetUnit) {
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      let text = RandomText.string(length: 150, using: &random)
      let map = OffsetMap(of: text, unit: unit)
      var offset = 0
      for scalar in text.unicodeScalars {
        #expect(map.utf8Offset(of: map[offset]) == offset)
        offset += UTF8.width(scalar)
      }
    }
  }
}
