import Testing

@testable import BifocalIngest

@Suite struct UTF8TextTests {
  static let rows: [([UInt8], Int?)] = [
    ([], nil), (Array("aé中😀".utf8), nil), ([0xFF], 0), ([0x61, 0x80], 1),
    ([0x61, 0xE4, 0xB8], 1), ([0xE4, 0xB8, 0xAD, 0xC0, 0x80], 3), ([0xED, 0xA0, 0x80], 0),
    ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0xE4, 0xB8, 0x61], 1),
  ]

  @Test("the offset is that of the first byte that cannot be read", arguments: rows)
  func offset(bytes: [UInt8], expected: Int?) {
    do {
      let text = try UTF8Text.string(validating: bytes[...], path: "p", offset: 10)
      #expect(expected == nil && Array(text.utf8) == bytes)
    } catch {
      #expect(error.kind == .invalidUTF8(offset: 10 + (expected ?? -1)))
    }
  }
}
