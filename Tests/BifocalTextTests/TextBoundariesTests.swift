import BifocalText
import TestSupport
import Testing

@Suite struct TextBoundariesTests {
  @Test(
    "words are cut as ICU cuts them",
    arguments: [
      "", "hello| |world", "我们|是|中国人|，|hello", "U.S.A|.| |3.14", "普|京|访问|哈萨克|斯坦",
    ])
  func words(marked: String) throws {
    let expected = MarkedText(marked)
    let ends = try TextBoundaries(of: .word).ends(in: expected.text)
    let ranges = zip([0] + ends, ends).map { $0..<$1 }
    #expect(expected.text.marked(by: ranges) == marked)
  }

  @Test("boundaries are UTF-8 offsets")
  func offsets() throws {
    #expect(try TextBoundaries(of: .word).ends(in: "你好 world") == [6, 7, 12])
  }

  @Test("a text longer than the internal buffer loses nothing")
  func longText() throws {
    let text = String(repeating: "字 ", count: 5000)
    #expect(try TextBoundaries(of: .word).ends(in: text).count == 10_000)
  }
}
