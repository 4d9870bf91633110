import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct HTMLBlocksTests {
  @Test(
    "HTML becomes paragraphs, separated by |",
    arguments: [
      ("<p>One <b>bold</b>\n  word.<p>Two.</p>", "One bold word.|Two."),
      ("a<br>b<br/><br>c", "a\nb|c"),
      ("<ul><li>x<li>y</ul>z", "x|y|z"), ("<h2>H</h2>t", "H|t"),
      ("a &lt; b < c &amp; d", "a < b < c & d"),
      ("<!-- x --><p>a<!-- > --><!--> b", "a b"), ("<p>a<!-- unclosed <p>b", "ab"),
      ("<script>if (a < b) '</p>'</script>a<style>p{}</STYLE >b<script>c", "ab"),
      ("<nav>n<nav>m</nav>o</nav>a<footer>f</footer>", "a"),
      ("<nav>never closed<p>a", "never closed|a"),
      ("click <button>Go</button>here", "click here"), ("<a title='a>b' href=x>t</a>", "t"),
      ("<p title=\"unclosed>a</p><p>b</p>", "a|b"), ("<img alt=\"A\" title=\"B\"><p>c", "c"),
      ("<figure><img><figcaption>C.</figcaption></figure>d", "C.|d"),
      ("<table><tr><th>a<th>b<tr><td>1</td><td>2</td></tr></table>", "a\tb|1\t2"),
      ("<pre>\n a\n  b\n</pre>", " a\n  b"), ("<p>中文\n换行</p>", "中文换行"),
      ("x<span class=share-bar>S</span>y", "xy"),
      ("<form><p>这是一个很长的段落，它说明了老网站会把整页放进一个表单里。</p></form>", "这是一个很长的段落，它说明了老网站会把整页放进一个表单里。"),
      ("<header>Site</header><article><header><h1>T</h1></header>t</article>", "T|t"),
      (
        "&nbsp;a&nbsp;&nbsp;b&shy;c&#x200B;d&#150;&#0;&unknown;&copy=1",
        "a bcd–\u{FFFD}&unknown;&copy=1"
      ),
      ("<", "<"), ("</", ""), ("<p", ""), ("a<div", "a"), ("<a", ""), ("</>a", "a"), ("<!", ""),
    ])
  func blocks(html: String, expected: String) {
    var blocks = HTMLBlocks()
    blocks.read(Array(html.utf8)[...])
    #expect(blocks.finish().map(\.text).joined(separator: "|") == expected)
  }

  @Test("the head and the body tell about the article")
  func metadata() {
    let article = Article(
      html: """
        <!doctype html><html lang="zh-CN"><head><title>T - Site</title>
        <meta property="og:title" content="A &amp; B"><meta content='Li' name=author>
        <meta property="article:published_time" content="2022-07-08T10:00:00+08:00">
        <meta property=og:site_name content=Site><link rel=canonical href="https://a.b/c"></head>
        <body><h1>A &amp; B</h1><time datetime="2021-01-01">old</time><p>Text.</p></body></html>
        """)
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
    ])
  func title(html: String, title: String, text: String) {
    let article = Article(html: html)
    #expect(article.fields.title == title)
    #expect(article.text == text)
  }
}
