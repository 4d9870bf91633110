import Testing

@testable import BifocalIngest

@Suite struct ByteSliceScalarsTests {
  @Test(
    "characters are those of the string",
    arguments: ["", "a", "né中文，𠀀😀b", "\u{0}\u{7FF}\u{800}\u{FFFF}"])
  func scalars(text: String) {
    let bytes = ByteSlice("<\(text)>".utf8).dropFirst().dropLast()
    #expect(Array(bytes.scalars) == Array(text.unicodeScalars))
    #expect(bytes.firstScalar?.scalar == text.unicodeScalars.first)
    #expect(bytes.lastScalar?.scalar == text.unicodeScalars.last)
    #expect(bytes.string == text)
  }

  @Test(
    "broken bytes have characters, too",
    arguments: [[0xE3], [0xE2, 0x80], [0x80, 0xBF], [0xFF, 0xF0], [0xED, 0xA0, 0x80]])
  func brokenUTF8(bytes: [UInt8]) {
    #expect(bytes[...].scalars.reduce(0) { count, _ in count + 1 } <= bytes.count)
    #expect(bytes[...].lastScalar != nil)
    #expect(bytes[...].trimmed { _ in true }.isEmpty)
  }

  @Test(
    "the first byte from an index on",
    arguments: [("a,b,c", 0, 1), ("a,b,c", 2, 3), ("a,b,c", 4, 5), ("", 0, 0), ("abc", 3, 3)])
  func index(text: String, start: Int, expected: Int) {
    #expect(ByteSlice(text.utf8).index(of: UInt8(ascii: ","), from: start) == expected)
  }

  @Test("what starts and ends a text, and what is around it")
  func ends() {
    let text = ByteSlice("【相关 Reading】".utf8)
    #expect(text.trimmed { $0 == "【" || $0 == "】" }.string == "相关 Reading")
    #expect(text.leading { $0 != " " }.string == "【相关")
    #expect(text.withoutLeading { $0 != " " }.string == " Reading】")
    #expect(text.dropLast(3).hasSuffix(ignoringCase: "reading"))
    #expect(!text.prefix(2).hasSuffix(ignoringCase: "reading"))
  }
}
