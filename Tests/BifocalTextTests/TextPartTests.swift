import BifocalText
import Testing

@Suite struct TextPartTests {
  @Test(
    "lengths in each unit",
    arguments: [("", 0, 0, 0), ("a\n", 2, 2, 2), ("普京 é", 9, 4, 4), ("𠮷👍", 8, 2, 4)])
  func lengths(text: String, utf8: Int, scalars: Int, utf16: Int) {
    var length = TextLength()
    length.add("")
    length.add(text)
    #expect(length.utf8 == utf8)
    #expect(length.scalars == scalars)
    #expect(length.utf16 == utf16)
    length.add(text)
    #expect(length.utf8 == 2 * utf8)
  }
}
