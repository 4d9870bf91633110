import Testing

@testable import BifocalIngest

@Suite struct TextShapeTests {
  @Test(
    "columns, ends of sentences and pauses",
    arguments: [
      ("", 0, 0, 0), ("a.b c", 5, 0, 0), ("A b. C d!", 9, 2, 0), ("“Yes.” No", 9, 1, 0),
      ("他说，好。", 10, 1, 1), ("真的？真的！", 12, 2, 0), ("甲、乙：丙；丁", 14, 0, 3),
      ("1,2; 34:", 8, 0, 3), ("étui", 4, 0, 0), ("😀", 1, 0, 0), ("(End.)", 6, 1, 0),
    ])
  func shape(text: String, columns: Int, ends: Int, pauses: Int) {
    let shape = TextShape(Array(text.utf8)[...])
    #expect(shape.columns == columns)
    #expect(shape.sentenceEnds == ends)
    #expect(shape.pauses == pauses)
  }

  @Test("any bytes have a shape", arguments: [[0xE3], [0xE2, 0x80], [0x80, 0xBF], [0xFF, 0xF0]])
  func brokenUTF8(bytes: [UInt8]) {
    #expect(TextShape(bytes[...]).columns <= bytes.count * 2)
  }
}
