import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct PageFurnitureTests {
  /// Two paragraphs that are certainly an article's.
  static let first = "Prices of natural gas rose again in Europe on Monday, traders said."
  static let last = "天然气价格在周一再次上涨，交易商说，冬季之前价格恐怕不会回落。"

  @Test(
    "above and below the article, furniture goes",
    arguments: [
      "Home > News > Energy", "您的位置：[首页](/) > [言论](/)", "[A](/a) [B](/b) [C](/c)",
      "字体：大 中 小", "分享到： 4.55k", "Share this article", "责任编辑：王宇", "（责编：张三、李四）",
      "电话：010-1234\\\n邮箱：a@b.cn", "© 2022 Example. All rights reserved.", "版权所有 某某网", "© 2022 新华社",
      "免责声明：本文仅代表作者个人观点，与本网无关。",
      "Subscribe to our newsletter. It is free.", "更多新闻 >>", "https://a.b/c",
      "### Related\n\n- Oil falls\n- Coal rises", "**相关新闻**\n\n煤炭价格下跌\n\n石油价格上涨",
      "## 栏目\n\n[x](/x)",
    ])
  func furniture(markdown: String) {
    let article = Article(markdown: "# T\n\n\(Self.first)\n\n\(Self.last)\n\n\(markdown)\n")
    #expect(article.text == Self.first + "\n\n" + Self.last)
  }

  @Test(
    "what may be the article's stays",
    arguments: [
      "（作者为研究员）", "Further reading is needed, said the minister.", "- Oil, gas\n- Coal", "## 结论",
      "来源：他说，消息人士证实了这一点。", "时间：下午三点", "价格 > 成本", "记者：您怎么看？",
      "[The minister](/m) said on Monday that it [would](/w) end.",
    ])
  func text(markdown: String) {
    let article = Article(markdown: "# T\n\n\(Self.first)\n\n\(markdown)\n\n\(Self.last)\n")
    let expected = markdown.split(separator: "\n").map {
      MarkdownInline($0.trimmed { "-# ".unicodeScalars.contains($0) }).text.string
    }
    #expect(article.text == ([Self.first] + expected + [Self.last]).joined(separator: "\n\n"))
  }

  @Test("a heading of a list above running text is a heading")
  func headingOfText() {
    let text = Article(markdown: "# T\n\n\(Self.first)\n\n## 延伸阅读\n\n\(Self.last)").text
    #expect(text == "\(Self.first)\n\n延伸阅读\n\n\(Self.last)")
  }

  @Test("lists of links within the article go, with their heading")
  func listOfLinks() {
    let text = Article(
      markdown: "# T\n\n\(Self.first)\n\nRead more\n\n- [Oil?](/o)\n- [Coal](/c)\n\n\(Self.last)"
    ).text
    #expect(text == "\(Self.first)\n\n\(Self.last)")
  }

  @Test("labels above the article tell about it")
  func labels() {
    let article = Article(markdown: "# T\n\n发表时间：2022-07-08 16:30 来源：国际网\n\n作者：王宇\n\n\(Self.last)")
    #expect(article.text == Self.last)
    #expect(article.fields.date?.description == "2022-07-08")
    #expect(article.fields.source == "国际网")
    #expect(article.fields.author == "王宇")
  }

  @Test("a page of nothing but furniture stays as it is")
  func onlyFurniture() {
    #expect(Article(markdown: "- [A](/a)\n- [B](/b)").text == "A\n\nB")
  }

  @Test("a teaser made of the article's own clauses goes, and a note is said once")
  func repetition() {
    let note = "（作者为某某研究院世界经济研究所的助理研究员）"
    let teaser = "价格再次上涨，交易商担忧，冬季将至，库存不足。"
    let body = "在这个周一，价格再次上涨，交易商担忧，他们说，冬季将至，库存不足，各国政府呼吁家庭节约。"
    let text = Article(
      markdown: "# T\n\n\(teaser)\n\n\(note)\n\n\(Self.last)\n\n\(body)\n\n\(note)"
    ).text
    #expect(text == "\(Self.last)\n\n\(body)\n\n\(note)")
    let copy = Article(markdown: "# T\n\n\(Self.last)\n\n\(body)\n\n\(Self.last)").text
    #expect(copy.components(of: Self.last) == 1)
  }

  @Test(
    "a date is found in a line",
    arguments: [
      ("2022-07-08 16:30", "2022-07-08"), ("发布于2022年7月8日", "2022-07-08"),
      ("2022/7/8", "2022-07-08"),
      ("2022.12.31 来源", "2022-12-31"), ("16:30", nil), ("2022-13-01", nil), ("12-2022-07", nil),
      ("", nil),
    ] as [(String, String?)])
  func date(text: String, expected: String?) {
    #expect(PartialDate(firstIn: text)?.description == expected)
  }
}

extension String {
  /// How often `part` comes in the text.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
