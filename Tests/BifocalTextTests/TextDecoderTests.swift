import BifocalText
import TestSupport
import Testing

@Suite struct TextDecoderTests {
  private func decoded(_ bytes: [UInt8], _ encoding: String, in size: Int) throws -> String {
    let decoder = try TextDecoder(encoding: encoding)
    var utf8: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      _ = try decoder.decode(
        bytes[start..<min(start + size, bytes.count)], isLast: false, into: &utf8)
    }
    _ = try decoder.decode([], isLast: true, into: &utf8)
    return String(decoding: utf8, as: UTF8.self)
  }

  @Test(
    "text in an encoding, whole and in pieces",
    arguments: [
      ("GB18030", [0xC6, 0xD5, 0xBE, 0xA9], "普京"), ("gbk", [0xA3, 0xAC, 0x41], "，A"),
      ("Big5", [0xB4, 0xB6, 0xA8, 0xCA], "普京"), ("windows-1252", [0xFC, 0x80], "ü€"),
      ("UTF-16LE", [0x6E, 0x66, 0x3D, 0xD8, 0x00, 0xDE], "普😀"),
      ("UTF-16BE", [0x66, 0x6E, 0xD8, 0x3D, 0xDE, 0x00], "普😀"),
      ("GB18030", [0x94, 0x39, 0xDA, 0x33], "\u{1F4A9}"),
    ] as [(String, [UInt8], String)])
  func known(encoding: String, bytes: [UInt8], expected: String) throws {
    for size in 1...bytes.count {
      #expect(try decoded(bytes, encoding, in: size) == expected)
    }
  }

  @Test("what is no character is named by its place, and the rest follows")
  func faults() throws {
    let decoder = try TextDecoder(encoding: "GB18030")
    var utf8: [UInt8] = []
    let faults = try decoder.decode(
      [0x41, 0xFF, 0x42, 0xC6, 0x20, 0x43, 0xC6], isLast: true, into: &utf8)
    #expect(faults.map(\.offset) == [1, 3, 6])
    #expect(String(decoding: utf8, as: UTF8.self) == "A\u{FFFD}B\u{FFFD} C\u{FFFD}")
  }

  @Test("an unknown encoding is an error")
  func unknown() {
    #expect(throws: ICUError.self) { try TextDecoder(encoding: "klingon") }
    #expect(TextDecoder.names.contains("GBK"))
  }

  /// The two-byte characters of GB18030, by what they are in Unicode, as the decoder tells them.
  private func table() throws -> [Unicode.Scalar: [UInt8]] {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFE where second != 0x7F {
        let text = try decoded([first, second], "GB18030", in: 2)
        let scalar = try #require(text.unicodeScalars.first)
        #expect(table[scalar] == nil, "\(first) \(second)")
        table[scalar] = [first, second]
      }
    }
    return table
  }

  @Test("what is encoded in GB18030 is decoded as it was, however it is cut")
  func roundTrip() throws {
    let table = try table()
    #expect(table.count == 126 * 190)
    var random = SplitMix64(seed: 18_030)
    let scalars = table.keys.sorted()
    for _ in 0..<40 {
      var text = ""
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          let byte = UInt8.random(in: 0x20...0x7E, using: &random)
          text.unicodeScalars.append(Unicode.Scalar(byte))
          bytes.append(byte)
        case 1:
          // Beyond the first plane the four bytes count up from 90 30 81 30.
          let offset = UInt32.random(in: 0..<0x20000, using: &random)
          guard let scalar = Unicode.Scalar(0x10000 + offset) else { continue }
          text.unicodeScalars.append(scalar)
          bytes += [
            UInt8(0x90 + offset / 12_600), UInt8(0x30 + offset / 1260 % 10),
            UInt8(0x81 + offset / 10 % 126), UInt8(0x30 + offset % 10),
          ]
        default:
          guard let scalar = scalars.randomElement(using: &random) else { continue }
          text.unicodeScalars.append(scalar)
          bytes += table[scalar] ?? []
        }
      }
      let size = Int.random(in: 1...50, using: &random)
      let found = try decoded(bytes, "GB18030", in: size)
      #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test("a long text fills the buffer many times")
  func long() throws {
    let bytes = [UInt8](repeating: 0x41, count: 100_001) + [0xC6, 0xD5]
    #expect(
      try decoded(bytes, "GB18030", in: 1 << 20) == String(repeating: "A", count: 100_001) + "普")
  }
}
