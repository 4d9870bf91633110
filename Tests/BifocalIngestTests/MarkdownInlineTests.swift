import Testing

@testable import BifocalIngest

@Suite struct MarkdownInlineTests {
  @Test(
    "marks go where they are marks",
    arguments: [
      ("**Gas** from [Baku](https://a.az), not 2*3*4", "Gas from Baku, not 2*3*4"),
      ("*a* _b_ __c__ ***d***", "a b c d"),
      ("snake_case_name 5 * 3 * 2", "snake_case_name 5 * 3 * 2"),
      ("**重要。**然后**李新**\n认为", "重要。然后李新认为"), ("**open only", "**open only"), ("****", "****"),
      ("*a **b* c**", "a b c"), ("![alt *x*](src) a", "a"), ("[![i](a)](b)t", "t"),
      ("[a [b] c](d)", "a [b] c"), ("[a](b \"t )\")c", "ac"), ("[a](b(c)d)e", "ae"),
      ("[关键词] f[x] [a] (b)", "[关键词] f[x] [a] (b)"), ("[a](b c)", "[a](b c)"),
      ("[\\[大\\]](#)", "[大]"),
      ("cfis\\_abnet\\q", "cfis_abnet\\q"), ("`a*b*` ``c`d`` `e", "a*b* c`d `e"),
      ("a<br>b<b>c</b> 1 < 2 <https://a.b>", "a\nbc 1 < 2 https://a.b"),
      ("a  \nb\\\nc\nd", "a\nb\nc d"),
      ("&amp; &nbsp;&#20013; &x;", "&  中 &x;"), ("note[^1] here", "note here"), ("", ""),
      ("[", "["), ("]", "]"),
      ("![", "!["), ("<", "<"), ("\\", "\\"), ("[](x)", ""),
    ])
  func text(markdown: String, expected: String) {
    #expect(MarkdownInline(markdown[...]).text.string == expected)
  }

  @Test("the text of links is measured")
  func linkedLength() {
    #expect(MarkdownInline("a [bcd](e) <https://f.g>").linkedLength == 3 + 11)
  }
}
