import Testing

@testable import BifocalIngest

@Suite struct UnicodeScalarTypesettingTests {
  @Test("white space is what Unicode says it is")
  func whiteSpace() {
    let differing = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
      .filter { $0.isWhiteSpace != $0.properties.isWhitespace }
    #expect(differing.isEmpty)
  }

  @Test(
    "a line that holds a mark of a footnote is looked at",
    arguments: ["^1", "他说①。", "[^2] 注", "⑳"])
  func noteMarks(line: String) {
    #expect(NoteMark.mayOccur(in: line[...]))
    #expect(!NoteMark.marks(in: Array(line.unicodeScalars)).isEmpty)
  }

  @Test("any other is not", arguments: ["", "1. 项目", "[1] Smith", "一、总则 “好”", "\u{91}"])
  func otherLines(line: String) {
    #expect(!NoteMark.mayOccur(in: line[...]))
    #expect(NoteMark.marks(in: Array(line.unicodeScalars)).isEmpty)
  }
}
