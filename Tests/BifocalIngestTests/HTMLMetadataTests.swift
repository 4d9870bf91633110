import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct HTMLMetadataTests {
  private func metadata(_ html: String) -> HTMLMetadata {
    var reader = HTMLReader()
    reader.read(Array(html.utf8)[...])
    return reader.finish().metadata
  }

  @Test("the head and linked data say who wrote what and when; of dates the first counts")
  func fields() {
    let metadata = metadata(
      """
      <meta name=pubdate content="2022年7月8日"><time datetime="2022-07-09T08:00">gestern</time>
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
      "headline": "H", "datePublished": "2022-07-07", "dateModified": "2022-07-10",
      "author": [{"name": "Li"}], "publisher": {"name": "Site"}, "articleBody": "B"}]}</script>
      """)
    #expect(metadata.fields.date?.description == "2022-07-08")
    #expect(metadata.fields.title == "H")
    #expect(metadata.fields.author == "Li")
    #expect(metadata.fields.source == "Site")
    #expect(metadata.articleBody == "B")
  }

  @Test(
    "linked data that is broken, or of something else, says nothing",
    arguments: [
      "{", "[]", "1", "{\"@type\": \"Organization\", \"headline\": \"H\"}", "<p>", "\u{0}",
      "{\"@type\": [\"Person\"], \"author\": 3, \"publisher\": null}",
    ])
  func otherLinkedData(json: String) {
    let metadata = metadata("<script type=application/ld+json>\(json)</script>")
    #expect(metadata.fields == ArticleFields())
  }
}
