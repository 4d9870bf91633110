import BifocalReport
import TestSupport
import Testing

@Suite struct OffsetMapTests {
  @Test("positions of a text with characters of one to four bytes")
  func units() {
    let text = "aé普𠮷!"
    #expect(
      [0, 1, 3, 6, 10, 11].map { OffsetMap(of: text, unit: .utf8)[$0] } == [0, 1, 3, 6, 10, 11])
    #expect(
      [0, 1, 3, 6, 10, 11].map { OffsetMap(of: text, unit: .scalar)[$0] } == [0, 1, 2, 3, 4, 5])
    #expect(
      [0, 1, 3, 6, 10, 11].map { OffsetMap(of: text, unit: .utf16)[$0] } == [0, 1, 2, 3, 5, 6])
    #expect(OffsetMap(of: "", unit: .scalar)[0] == 0)
  }

  @Test("every offset of any text is what counting from the start gives")
  func agreesWithCounting() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<40 {
      let text = RandomText.string(length: 150, using: &random)
      let scalars = OffsetMap(of: text, unit: .scalar)
      let utf16 = OffsetMap(of: text, unit: .utf16)
      var offset = 0
      var units = 0
      for (index, scalar) in text.unicodeScalars.enumerated() {
        #expect(scalars[offset] == index)
        #expect(utf16[offset] == units)
        offset += UTF8.width(scalar)
        units += UTF16.width(scalar)
      }
      #expect(utf16[offset] == units)
    }
  }
}
