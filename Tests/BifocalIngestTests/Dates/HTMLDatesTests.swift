import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct HTMLDatesTests {
  @Test(
    "the date of a page, and what tells it",
    arguments: [
      (#"<meta property="article:published_time" content="2022-07-08T10:00:00+08:00">"#, "meta"),
      (#"<meta name="pubdate" content="Fri, 08 Jul 2022">"#, "meta"),
      (
        #"<script type="application/ld+json">{"datePublished": "2022-07-08"}</script>"#,
        "linked-data"
      ),
      (#"<h1>T</h1><time datetime="2022-07-08">8 July</time>"#, "time"),
      (#"<h1>T</h1><span class="post-date">2022年7月8日</span>"#, "date-element"),
      ("<h1>T</h1><p>发布时间：2022-07-08 10:00 来源：新华网</p>", "label"),
      ("<h1>T</h1><p>July 8, 2022</p><p>Text of 1 May 2020.</p>", "text"),
      (#"<link rel="canonical" href="https://a.com/2022/07/08/t"><p>Text.</p>"#, "address"),
      (#"<script>showDate("2022/07/08 01:43:09")</script><p>Text.</p>"#, "text"),
      (
        #"<p class="date">2022-07-08</p><footer><p class="date">2023-01-01</p></footer>"#,
        "date-element"
      ),
    ])
  func origin(html: String, expected: String) {
    let best = DateRanking().publication(of: HTMLDates(Array(html.utf8)[...]).candidates)
    #expect(best?.date == PartialDate("2022-07-08"))
    #expect(best?.evidence.origin.rawValue == expected)
  }

  @Test("what was changed later is no date of publication")
  func modified() {
    let html = """
      <meta property="article:modified_time" content="2022-07-10T10:00:00Z"><h1>T</h1>
      <p>Published: 8 July 2022</p><p>Updated: 10 July 2022</p>
      """
    let best = DateRanking().publication(of: HTMLDates(Array(html.utf8)[...]).candidates)
    #expect(best?.date == PartialDate("2022-07-08"))
    #expect(best?.evidence.modified == PartialDate("2022-07-10"))
  }

  @Test("a page without a date has none")
  func none() {
    #expect(HTMLDates(Array("<p>In 2022 there were 12.5 of 30.</p>".utf8)[...]).candidates.isEmpty)
  }
}
