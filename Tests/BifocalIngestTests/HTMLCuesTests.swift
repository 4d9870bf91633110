import Testing

@testable import BifocalIngest

@Suite struct HTMLCuesTests {
  @Test(
    "attributes and classes say what a part is",
    arguments: [
      ("<div class='entry-content'>", .body), ("<div itemprop=articleBody>", .body),
      ("<div id=zhengwen>", .body), ("<div class='正文'>", .body),
      ("<DIV CLASS=MainContent>", .content),
      ("<div class=comments-list>", .comments), ("<div class=comments-link>", []),
      ("<div class=no-comments>", []), ("<div class='a social_share'>", .sharing),
      ("<div class=relatedPosts>", .related), ("<div class=xiangguan>", .related),
      ("<div role=navigation>", .navigation), ("<div class=breadcrumb>", .navigation),
      ("<div class=left-sidebar>", .frame), ("<div class=block--ads>", []),
      ("<div class=leads>", []),
      ("<p class=byline>", .about), ("<span class=img-caption>", .caption),
      ("<p style='Display : None'>", .hidden), ("<p hidden>", .hidden),
      ("<p aria-hidden=false>", []),
      ("<body class=sidebar>", []), ("<p title='class=\"sidebar\"'>", []),
      ("<nav>", [.navigation, .element]), ("<p class=lead>", .summary),
    ] as [(String, HTMLCues)])
  func cues(html: String, expected: HTMLCues) throws {
    var scanner = HTMLScanner(Array(html.utf8)[...])
    guard case .start(let tag)? = scanner.next() else {
      Issue.record("no tag")
      return
    }
    #expect(HTMLCues(tag) == expected)
  }
}
