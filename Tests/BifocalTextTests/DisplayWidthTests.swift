import BifocalText
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("terms", 5), ("a\tb\n", 2), ("\u{1B}[1m", 3), ("\r\n", 0),
      ("哈萨克斯坦", 10), ("，。", 4), ("ＥＵ", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("カザフ", 6), ("ｶｻﾞ", 3), ("𠮷", 2), ("—…“”·", 5),
      ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("a\u{200B}b\u{FEFF}", 2), ("Привет", 6),
      ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇰🇿", 2), ("❤️", 2), ("1️⃣", 2), ("🇰🇿哈", 4),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(
    "a text cut to a width",
    arguments: [
      ("tag", 6, "tag"), ("tag", 3, "tag"), ("terms", 3, "te…"), ("terms", 1, "…"),
      ("terms", 0, ""), ("terms", -1, ""), ("", 0, ""),
      ("哈萨克斯坦", 10, "哈萨克斯坦"), ("哈萨克斯坦", 9, "哈萨克斯…"), ("哈萨克斯坦", 6, "哈萨…"),
      ("哈萨克斯坦", 2, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👍", 3, "👨‍👩‍👧…"),
    ])
  func truncated(text: String, width: Int, expected: String) {
    let cut = text.truncated(toWidth: width)
    #expect(cut == expected)
    #expect(cut.displayWidth <= max(width, 0))
  }
}
