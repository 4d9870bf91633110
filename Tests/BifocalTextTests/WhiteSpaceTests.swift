@testable import BifocalText
import Testing

@Suite struct WhiteSpaceTests {
  @Test("each white space character is known by its bytes, and nothing else is")
  func allOfThePlane() {
    let spaces =
      Set<UInt32>([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x202F, 0x3000])
      .union(0x2000...0x200A)
    for value in UInt32(0)..<0x1_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let utf8 = Array(String(Character(scalar)).utf8)
      let width = utf8.withUnsafeBufferPointer { WhiteSpace.width(at: 0, in: $0) }
      #expect(width == (spaces.contains(value) ? utf8.count : 0), "U+\(String(value, radix: 16))")
    }
  }
}
