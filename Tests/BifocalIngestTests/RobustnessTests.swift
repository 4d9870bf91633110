import BifocalText
import TestSupport
import Testing

@testable import BifocalIngest

/// Laws that hold for any bytes: no crash, no time beyond linear, clean text.
@Suite struct RobustnessTests {
  static let pieces = [
    "<", ">", "</", "<div>", "</div>", "<p class='x", "\"", "<!--", "-->", "<script>", "</script>",
    "<nav>", "</nav>", "<a href=x>", "</a>", "&amp;", "&#", "&#x110000;", "**", "*", "_", "[", "](",
    ")", "![", "`", "```\n", "# ", "- ", "> ", "| ", "---\n", "\n", "\n\n", "\\", "^①", "①", "[^1]",
    "[^1]: ", "12", "中亚", "。", "，", "word ", "\t", "\r\n", "\u{0}", "\u{A0}", "责任编辑：", "分享到",
    "<pre>", "<title>",
    "<figcaption>", "<br>", "<tr><td>", "title: a\n", " >> ", "2022-07-08", "\u{1F600}", "　",
  ]

  @Test("any soup of marks becomes clean text", arguments: 0..<500)
  func soup(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 0...60, using: &random)
    let soup = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    for format in [InputFormat.text, .markdown, .html] {
      let text = Article(soup, format: format).text
      #expect(text == text.trimmed())
      #expect(!text.contains("\r") && !text.contains("\0"))
    }
    #expect(
      CharacterCleaning.cleaned(CharacterCleaning.cleaned(soup)) == CharacterCleaning.cleaned(soup))
  }

  @Test("any bytes give documents or errors")
  func bytes() throws {
    var random = SplitMix64(seed: 7)
    var files: [String: [UInt8]] = [:]
    for index in 0..<100 {
      let count = Int.random(in: 0...300, using: &random)
      let name =
        "\(index)." + InputFormat.knownExtensions[index % InputFormat.knownExtensions.count]
      files[name] = (0..<count).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : "<{\"text\":\"a\"},\n\t*[]".utf8.randomElement(using: &random) ?? 0
      }
    }
    try TestFiles.withFolder(bytes: files) { folder in
      let results = Array(try DocumentSource(paths: [folder]))
      #expect(results.count >= 100)
    }
  }

  @Test(
    "what is repeated many times takes linear time",
    arguments: [
      "<div>", "<nav>", "<a href=x>", "<p title=\"", "<!--", "<![CDATA[", "&#", "<title>", "<li>",
      "<pre>", "<b",
      "<", "[", "![", "](", "[a](", "*a ", "*a", "a* ", "_a_", "`", "`a``b", "\\", "> ", "- ", "#",
      "|", "a\n", "中\n",
      "^①", "①\n", "1\n\n", "\n", " ", "。", "a.", "---\n", "```\n", "<script>", "<script></script>",
      "![a](b)*c*",
    ])
  func repeated(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    for format in [InputFormat.text, .markdown, .html] { _ = Article(text, format: format) }
  }

  @Test("a page is read as the text that it is, whatever it says of its characters")
  func charsets() {
    let html =
      "<?xml encoding='gbk'?><meta charset=big5><meta charset=utf-8><p>中亚\u{0}国&#0;家&#xD800;&#9999999999;&;&#;"
    #expect(Article(html, format: .html).text == "中亚国\u{FFFD}家\u{FFFD}\u{FFFD}&;&#;")
  }

  @Test("deep nesting and long lines")
  func size() {
    let deep = String(repeating: "<div>", count: 100_000) + "text"
    #expect(Article(deep, format: .html).text == "text")
    let long = String(repeating: "中亚国家 gas, ", count: 60_000)
    #expect(Article(long, format: .text).text == String(long.trimmed()))
    let nested = [
      "<b>", "<nav>", "<article>", "<table><tr><td>", "<ul><li>", "<span class=share>", "<svg>",
      "<button>",
    ]
    for piece in nested {
      let deep = String(repeating: piece, count: 3_000) + "<p>text</div></p></table>"
      let text = Article(deep + String(repeating: "</i></td>", count: 3_000), format: .html).text
      #expect(text.isEmpty || text == "text")
    }
    let attribute = "<img src=\"data:" + String(repeating: "A", count: 1_000_000) + "\"><p>text"
    #expect(Article(attribute, format: .html).text == "text")
    let open = "<p>text<a title=\"" + String(repeating: "<p class='", count: 10_000)
    #expect(Article(open, format: .html).text.hasPrefix("text"))
  }
}
