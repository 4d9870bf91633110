import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct HTMLMetadataTests {
  private func metadata(_ html: String) -> HTMLMetadata {
    var reader = HTMLReader()
    reader.read(Array(html.utf8)[...])
    return reader.finish().metadata
  }

  @Test("dates are gathered as they are written, with where they stand")
  func dates() {
    let metadata = metadata(
      """
      <meta name=pubdate content="2022年7月8日"><time datetime="2022-07-09T08:00">gestern</time>
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
      "headline": "H", "datePublished": "2022-07-07", "dateModified": "2022-07-10",
      "author": [{"name": "Li"}], "publisher": {"name": "Site"}, "articleBody": "B"}]}</script>
      """)
    #expect(
      metadata.dateCandidates.map(\.text) == [
        "2022年7月8日", "2022-07-09T08:00", "2022-07-07", "2022-07-10",
      ])
    #expect(
      metadata.dateCandidates.map(\.origin) == [
        .meta("pubdate"), .time, .linkedData("datePublished"), .linkedData("dateModified"),
      ])
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
    #expect(metadata.dateCandidates.isEmpty)
  }
}
