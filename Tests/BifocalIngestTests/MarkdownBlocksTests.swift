import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct MarkdownBlocksTests {
  @Test(
    "Markdown becomes paragraphs, separated by |",
    arguments: [
      ("# A #\n## B\ntext\ngoes on\n\nmore", "A|B|text goes on|more"),
      ("T\n===\nt\n---\nu\n\n---\n\nv", "T|t|u|v"),
      ("- a\n- b\n  c\n\n1. d\n2) e\n* * *\nf", "a|b c|d|e|f"), ("> q\n> r\n\n>> s", "q r|s"),
      ("```swift\n# x\n\n y\n```\nz", "# x\n\n y|z"), ("~~~\nunclosed\n```", "unclosed\n```"),
      ("| a | **b** |\n|---|:-:|\n| 1 | 2 |", "a\tb|1\t2"), ("[r]: https://a.b\ntext", "text"),
      ("<!-- c\n\nd -->\nt", "t"), ("<div>\n<p>a</p>\n\nb *c*\n\n</div>d", "a|b c|d"),
      ("<div>\n<!-- a\n\nb -->\nc</div>", "c"), ("<p>x\n<STYLE>\n\n# no\n\n</STYLE>\ny", "x y"),
      ("<nav>\n\n- [x](y)\n\n</nav>\n\nt", "t"), ("<script>\n\n# no\n\n</script>\n# yes", "yes"),
      ("2022. 年 1.5 #标签\n#标签", "2022. 年 1.5 #标签 #标签"), ("&lt;p&gt;", "<p>"), ("", ""), ("-", ""),
      ("#", ""),
    ])
  func blocks(markdown: String, expected: String) {
    var blocks = MarkdownBlocks(markdown[...])
    #expect(blocks.finish().map(\.text.string).joined(separator: "|") == expected)
  }

  @Test("footnotes are notes")
  func notes() {
    let article = Article(markdown: "# T\n\nA fact.[^1]\n\n[^1]: The *source*.")
    #expect(article.fields.title == "T")
    #expect(article.text == "A fact.")
    #expect(article.notes == ["The source."])
  }

  @Test(
    "the title is not repeated in the text",
    arguments: [
      ("---\ntitle: \"A: b\"\n---\n[A： b](x)\n---\n\ntext", "A: b", "text"),
      (
        "intro, which is a long enough sentence.\n\n## Part\n\nt", nil,
        "intro, which is a long enough sentence.\n\nPart\n\nt"
      ),
      ("## A\n\n### B\n\nt", "A", "B\n\nt"), ("# Only", nil, "Only"),
    ] as [(String, String?, String)])
  func title(markdown: String, title: String?, text: String) {
    let article = Article(markdown: markdown)
    #expect(article.fields.title == title)
    #expect(article.text == text)
  }

  @Test("front matter tells about the article")
  func frontMatter() throws {
    let front = try #require(
      FrontMatter(
        """

        ---
        # comment
        title: 'It''s "on"'
        date: 2024-05-27T01:40:37.939Z
        authors: [ Li, "Wang" ]
        from: https://a.b/c
        source: RFA
        tags:
          - x
        lang: en
        ---
        body
        """))
    #expect(front.fields.title == "It's \"on\"")
    #expect(front.fields.date?.description == "2024-05-27")
    #expect(front.fields.author == "Li, Wang")
    #expect(front.fields.url == "https://a.b/c")
    #expect(front.fields.source == "RFA")
    #expect(front.fields.language == LanguageTag("en"))
    #expect(front.body.elementsEqual("body".utf8))
  }

  @Test("values of several lines, and lists")
  func blocks() throws {
    let front = try #require(
      FrontMatter(
        """
        ---
        title: >-
          On gas,

          and oil
        description: |
          a: b
          - c
        authors:
          - Li
          - "Wang"
        source: The
          Times
        url:
          web: x
        updated: 2022-07-10
        date: "2022-07-08 10:00:00 +0800"
        ---
        body
        """))
    #expect(front.fields.title == "On gas, and oil")
    #expect(front.fields.author == "Li, Wang")
    #expect(front.fields.source == "The Times")
    #expect(front.fields.url == nil)
    #expect(front.fields.date == PartialDate("2022-07-08"))
    #expect(front.fields.dates.map(\.isModification) == [false, true])
    #expect(String(decoding: front.body, as: UTF8.self) == "body")
  }

  @Test(
    "what is no front matter stays",
    arguments: ["---\ntext\n---\n", "---\na: b\n", "a: b\n---\n", "---\n---\n", ""])
  func noFrontMatter(text: String) {
    #expect(FrontMatter(text) == nil)
  }
}
