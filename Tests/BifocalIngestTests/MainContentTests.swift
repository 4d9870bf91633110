import Testing

@testable import BifocalIngest

@Suite struct MainContentTests {
  /// Two paragraphs that are certainly an article's.
  static let first =
    "Prices of natural gas rose again in Europe on Monday, traders said in the evening."
  static let last = "天然气价格在周一再次上涨，交易商说，冬季之前价格恐怕不会回落，各国政府因此呼吁家庭节约用气。"

  static func text(_ html: String, favor: ExtractionFavor = .balanced) -> String {
    Article(html, format: .html, favor: favor).text
  }

  /// The two paragraphs with `extra` between, above or below them.
  static func page(above: String = "", between: String = "", below: String = "") -> String {
    "<body><h1>T</h1>\(above)<p>\(first)</p>\(between)<p>\(last)</p>\(below)</body>"
  }

  @Test(
    "what a name, a shape or a word marks as the page's is left out",
    arguments: [
      "<nav><ul><li>Home<li>World</ul></nav>", "<aside>\(first)!</aside>",
      "<div class=\"post-share-bar\">Facebook Twitter</div>",
      "<div id=comments><p>\(first)!</p></div>",
      "<div class=relatedPosts><h3>More</h3><p>Oil falls. Coal rises.</p></div>",
      "<div class=xgyd>煤炭价格下跌</div>", "<div class=fenxiang>分享到</div>",
      "<div class=pinglun><p>\(last)！</p></div>", "<p style='display: none'>x</p>",
      "<p hidden>x</p>",
      "<div aria-hidden=true>x</div>", "<ul><li><a href=/a>Oil</a><li><a href=/b>Coal</a></ul>",
      "<p>See also:</p><p><a href=/a>Oil falls</a></p>", "<h3>相关新闻</h3><p><a href=/a>石油</a></p>",
      "<div><h3><a href=/a>Oil</a></h3><p>It falls, say traders.</p></div>",
      "<figure><img><figcaption>A rig in the North Sea.</figcaption></figure>",
      "<p>Photo: A. Smith / Agency</p>", "<p>图片来源：视觉中国</p>",
      "<p>Subscribe to our newsletter. It is free.</p>", "<p>长按二维码，关注我们。</p>",
      "<div class=cookie-banner><p>We use cookies. Do you agree with that?</p></div>",
      "<script>var a = '<p>x</p>'</script>", "<template><p>x</p></template>",
    ])
  func furniture(html: String) {
    for page in [Self.page(above: html), Self.page(between: html), Self.page(below: html)] {
      #expect(Self.text(page) == Self.first + "\n\n" + Self.last)
    }
  }

  @Test(
    "what only looks like it stays",
    arguments: [
      "<p>Oil is cheap.</p>", "<h2>结论</h2>", "<ul><li>Oil<li>Coal</ul>", "<p>价格 > 成本</p>",
      "<p>The <a href=/m>minister</a> said that it <a href=/w>would</a> end.</p>",
      "<p>Related <span class=author>Li</span> is a word.</p>",
      "<blockquote class=twitter-tweet><p>Gas is dear.</p></blockquote>",
      "<div class=\"section section--ads\"><p>Gas is dear.</p></div>",
      "<div class=no-sidebar><p>Gas is dear.</p></div>",
      "<table><tr><td>Gas</td><td>3</td></tr></table>",
    ])
  func content(html: String) {
    let text = Self.text(Self.page(between: html))
    #expect(text.hasPrefix(Self.first) && text.hasSuffix(Self.last))
    #expect(text.split(separator: "\n\n").count >= 3)
  }

  @Test("a class that names most of the page is not believed")
  func wrongName() {
    #expect(Self.text("<div class=sidebar><p>\(Self.first)</p></div><p>x</p>").contains(Self.first))
    let form = "<form><p>\(Self.first)</p><p>\(Self.last)</p></form>"
    #expect(Self.text(form) == Self.first + "\n\n" + Self.last)
    #expect(Self.text("<nav>never closed<p>\(Self.first)").contains(Self.first))
  }

  @Test("the body of the article is chosen, and the lead above it")
  func container() {
    let html = """
      <div class=teasers><p>\(Self.first)?</p></div>
      <main><h1>T</h1><p class=lead>\(Self.first)</p><div class=meta>Monday</div>
      <div itemprop=articleBody><p>\(Self.last)</p><p>\(Self.last)…</p></div>
      <p>\(Self.first)!</p><ul><li>x<li>y<li>z</ul><div>\(String(repeating: "w ", count: 80))</div></main>
      """
    #expect(Self.text(html) == [Self.first, Self.last, Self.last + "…"].joined(separator: "\n\n"))
  }

  @Test("articles within the article are others, unless it consists of them")
  func innerArticles() {
    let inner = "<article><p>\(Self.first)</p></article>"
    let long = (1...4).map { "<p>\(Self.last)\($0)。</p>" }.joined()
    #expect(!Self.text("<article>\(long)\(inner)</article>").contains(Self.first))
    #expect(Self.text("<article><h1>T</h1>\(inner)</article>").contains(Self.first))
  }

  @Test("lines without a sentence are left out above and below, more of them for precision")
  func favor() {
    let byline = "<p>Some line without any end of a sentence</p>"
    let caption = "<figcaption>C</figcaption>"
    let long = "<p>A line that is much longer than the other one, without an end of a sentence</p>"
    let page = Self.page(above: byline, between: caption, below: long)
    let texts = ExtractionFavor.allCases.map {
      Self.text(page, favor: $0).split(separator: "\n\n").count
    }
    #expect(texts == [2, 3, 5])
  }

  @Test(
    "something is left of any page that shows something",
    arguments: [
      "<p>Short</p>", "<a href=/a>A</a>", "<nav>n</nav>", "<p>1</p><p>2</p>",
      "<h1>a</h1><h2>b</h2>",
      "<div hidden>x</div>", "<figcaption>c</figcaption>", "<footer>f</footer>",
    ])
  func notEmpty(html: String) {
    #expect(!Self.text(html).isEmpty)
  }
}
