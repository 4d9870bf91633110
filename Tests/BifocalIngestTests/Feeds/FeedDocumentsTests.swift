import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct FeedDocumentsTests {
  private func read(_ feed: String) throws -> String {
    try JSONDocumentsTests.read("f.rss", feed)
  }

  @Test("RSS: the full content goes before the summary, and markup is cleaned")
  func rss() throws {
    let feed = """
      <?xml version="1.0"?><!-- a feed --><rss version="2.0"><channel><title>News</title>
      <item><guid>g</guid><link>http://a/1</link><pubDate>Fri, 08 Jul 2022 10:00:00 GMT</pubDate>
      <description>short</description>
      <content:encoded><![CDATA[<p>普京访问<b>中国</b>。</p><p>双方会谈 &amp; 签字。</p>]]></content:encoded></item>
      <item><link>http://a/2</link><description>&lt;p&gt;Hi &lt;i&gt;there&lt;/i&gt;.&lt;/p&gt;</description></item>
      <item><title>Only a title</title></item></channel></rss>
      """
    #expect(
      try read(feed)
        == "g|普京访问中国。\n\n双方会谈 & 签字。|2022-07-08;http://a/2|Hi there.;f:3|Only a title")
  }

  @Test("Atom: text, HTML and XHTML")
  func atom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>N</title>
      <entry><id>a</id><updated>2022-07-10T00:00:00Z</updated><published>2022-07-08T00:00:00Z</published>
      <content type="xhtml"><div><p>One.</p><p>Two.</p></div></content></entry>
      <entry><id>b</id><updated>2022-07-10T00:00:00Z</updated><content type="html">&lt;p&gt;Three.</content></entry>
      <entry><id>c</id><summary>Four.</summary><content/></entry></feed>
      """
    #expect(
      try read(feed) == "a|One.\n\nTwo.|2022-07-08;b|Three.|2022-07-10;c|Four.")
  }

  @Test("RDF, and what an item says of itself")
  func rdf() throws {
    let feed = """
      <rdf:RDF><channel><title>Site</title><dc:language>zh-TW</dc:language></channel>
      <item><title>T &amp;amp; U</title><dc:date>2022-07-08</dc:date><dc:creator>Li</dc:creator>
      <description>普京訪問。</description></item></rdf:RDF>
      """
    let document = try TestFiles.withFolder(["f.rss": feed]) { folder in
      try #require(try DocumentSource(paths: [folder]).first { _ in true }).get()
    }
    #expect(document.title == "T & U")
    #expect(document.source == "Site")
    #expect(document.author == "Li")
    #expect(document.language == .traditionalChinese)
    #expect(document.date == PartialDate("2022-07-08"))
  }

  @Test(
    "a broken feed is an error with its place, and what stood before it is there",
    arguments: [
      ("<rss><channel>\n<item><title>a</item>", "f.rss:2:15: </item>; expected </title>"),
      (
        "<rss><item><description>A</description></item>\n<item>",
        "f:1|A;f.rss:2:7: the end; expected </item>"
      ),
      ("<rss><![CDATA[x", "f.rss:1:6: something that is not closed; expected \"]]>\""),
      ("<rss>a < b</rss>", "f.rss:1:8: \"<\" in text; expected \"&lt;\" or a tag"),
      ("</rss>", "f.rss:1:1: </rss>; expected a start tag before it"),
      ("<html><p>x</p></html>", "f.rss:1: XML of another kind; expected a feed, RSS or Atom"),
      ("<rss a=\"", "f.rss:1:1: a tag that is not closed; expected \">\""),
      ("<!DOCTYPE x [ <!ENTITY a \"b\"> ]><rss></rss>", ""),
    ])
  func broken(feed: String, expected: String) throws {
    #expect(try read(feed) == expected)
  }
}
