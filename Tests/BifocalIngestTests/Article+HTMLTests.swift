import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct ArticleHTMLTests {
  @Test("the head and the body tell about the article")
  func metadata() {
    let article = Article(
      """
      <!doctype html><html lang="zh-CN"><head><title>T - Site</title>
      <meta property="og:title" content="A &amp; B"><meta content='Li' name=author>
      <meta property="article:published_time" content="2022-07-08T10:00:00+08:00">
      <meta property=og:site_name content=Site><link rel=canonical href="https://a.b/c"></head>
      <body><h1>A &amp; B</h1><time datetime="2021-01-01">old</time><p>Text.</p></body></html>
      """, format: .html)
    #expect(article.text == "old\n\nText.")
    #expect(article.fields.title == "A & B")
    #expect(article.fields.date?.description == "2022-07-08")
    #expect(article.fields.author == "Li")
    #expect(article.fields.source == "Site")
    #expect(article.fields.url == "https://a.b/c")
    #expect(article.fields.language == LanguageTag("zh-CN"))
  }

  @Test(
    "the title is a heading, or what the page calls itself",
    arguments: [
      ("<title>T - Site</title><h1>H</h1><p>t", "H", "t"), ("<title>T</title><p>t", "T", "t"),
      ("<header><h1>H</h1></header><title>T</title><p>t", "H", "t"),
      ("<title>T</title><h2>H</h2>", "T", "H"), ("<title>a<p>t", "a", "t"),
      ("<title>A headline - Site</title><h2>A headline</h2><p>t", "A headline", "t"),
    ])
  func title(html: String, title: String, text: String) {
    let article = Article(html, format: .html)
    #expect(article.fields.title == title)
    #expect(article.text == text)
  }

  @Test("what is left out is named, with its reason")
  func dropped() {
    let article = Article(
      "<nav>Home</nav><p>\(MainContentTests.first)</p><figcaption>Rig</figcaption>", format: .html)
    #expect(article.text == MainContentTests.first)
    #expect(article.dropped.map(\.text) == ["Home", "Rig"])
    #expect(article.dropped.map(\.reason) == [.navigation, .caption])
  }

  @Test("labels above the article tell about it, though they are left out")
  func labels() {
    let line = "2022-07-08 16:30 来源：国际网 作者：王宇 字号：大 中 小"
    let article = Article(
      "<div class=info>\(line)</div><div class=zhengwen><p>\(MainContentTests.last)</p></div>",
      format: .html)
    #expect(article.text == MainContentTests.last)
    #expect(article.fields.date?.description == "2022-07-08")
    #expect(article.fields.source == "国际网")
    #expect(article.fields.author == "王宇")
  }

  @Test("a page that shows no text may carry it in its linked data")
  func linkedBody() {
    let body = MainContentTests.first + "\\n" + MainContentTests.last
    let data = #"<script type="application/ld+json">{"@type": "Article", "articleBody": ""#
    let script = data + body + #""}</script>"#
    let text = MainContentTests.first + "\n\n" + MainContentTests.last
    #expect(Article(script + "<div id=app></div><nav>Home</nav>", format: .html).text == text)
    let shown = Article(script + "<p>\(MainContentTests.last)!</p>", format: .html)
    #expect(shown.text == MainContentTests.last + "!")
  }
}
