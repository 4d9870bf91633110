import TestSupport
import Testing

@testable import BifocalMining

@Suite struct KeyTableTests {
  @Test("a table answers as a dictionary does, through growth and collisions")
  func agrees() {
    var random = SplitMix64(seed: 5)
    var table = KeyTable<NameRoles>(absent: [])
    var dictionary: [UInt64: NameRoles] = [:]
    for _ in 0..<3000 {
      // Few distinct low bits, so that slots collide.
      let key = UInt64.random(in: 1..<4000, using: &random) &* 0x1_0001
      let role = NameRoles(rawValue: 1 << UInt32.random(in: 0..<20, using: &random))
      table[key].formUnion(role)
      dictionary[key, default: []].insert(role)
    }
    #expect(table.count == dictionary.count)
    for key in 0..<4000 {
      let key = UInt64(key) &* 0x1_0001
      #expect(table[key] == dictionary[key] ?? [])
    }
  }
}
