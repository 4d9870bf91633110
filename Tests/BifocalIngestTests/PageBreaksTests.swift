import Testing

@testable import BifocalIngest

@Suite struct PageBreaksTests {
  @Test("running heads and page numbers go, and the sentence that they cut is whole")
  func heads() {
    let text = """
      Journal of Studies, Vol. 3
      Title of the Article

      The first page of this article ends in the middle of a sen-
      1
      \u{0C}12          Journal of Studies, Vol. 3

      tence, and goes on here with more words in the line.
      2
      \u{0C}13          Journal of Studies, Vol. 3

      The last page.
      3
      \u{0C}
      """
    let expected = """
      Title of the Article

      The first page of this article ends in the middle of a sen-
      tence, and goes on here with more words in the line.
      The last page.
      """
    #expect(removed(from: text) == expected)
  }

  @Test("what stands at the foot of a page with the next number is footnotes")
  func footnotes() {
    let text = """
      普京总统在讲话中强调，俄罗斯与中亚国家的关系具有战略意义，双方将继续在能源、交通和安全领域

      1 参见《国际问题研究》，2022年第3期。
      2 同上。
      \u{0C}深化合作，并且共同应对新的挑战与威胁，维护地区的和平、稳定与繁荣。
      """
    let article = Article(text, format: .text)
    #expect(article.notes == ["参见《国际问题研究》，2022年第3期。", "同上。"])
    #expect(article.text.contains("安全领域深化合作"))
  }

  @Test("a list at the foot of a page stays, and so does a text without pages")
  func others() {
    let list = "Text of the page.\n\n1. One\n2. Two\n\u{0C}More."
    #expect(removed(from: list) == "Text of the page.\n\n1. One\n2. Two\nMore.")
    #expect(removed(from: "1\n\n1 a") == "1\n\n1 a")
  }

  private func removed(from text: String) -> String {
    String(decoding: PageBreaks.removed(from: Array(text.utf8)), as: UTF8.self)
  }
}
