import Testing

@testable import BifocalIngest

@Suite struct UnicodeScalarTypesettingTests {
  @Test("white space is what Unicode says it is")
  func whiteSpace() {
    let differing = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
      .filter { $0.isWhiteSpace != $0.properties.isWhitespace }
    #expect(differing.isEmpty)
  }

  @Test("small letters are what Unicode says they are")
  func smallLetters() {
    let differing = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
      .filter { $0.isLowercase != $0.properties.isLowercase }
    #expect(differing.isEmpty)
  }

  @Test(
    "the columns of a text are those of its characters",
    arguments: ["", "a", "中文，。a", "ｶﾅ 한글 ㈱ ㍿ ䷀ 𠀀 😀 é “”…—", "\u{4DBF}\u{4DC0}\u{D7A3}\u{D7A4}"])
  func columns(text: String) {
    #expect(ByteSlice(text.utf8).columns == text.unicodeScalars.reduce(0) { $0 + $1.columns })
  }

  @Test(
    "a line that holds a mark of a footnote is looked at",
    arguments: ["^1", "他说①。", "[^2] 注", "⑳"])
  func noteMarks(line: String) {
    #expect(NoteMark.mayOccur(in: ByteSlice(line.utf8)))
    #expect(!NoteMark.marks(in: Array(line.unicodeScalars)).isEmpty)
  }

  @Test("any other is not", arguments: ["", "1. 项目", "[1] Smith", "一、总则 “好”", "\u{91}"])
  func otherLines(line: String) {
    #expect(!NoteMark.mayOccur(in: ByteSlice(line.utf8)))
    #expect(NoteMark.marks(in: Array(line.unicodeScalars)).isEmpty)
  }
}
