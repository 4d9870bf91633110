import Testing

@testable import BifocalIngest

@Suite struct FootnotesTests {
  @Test(
    "footnotes leave the text, and so do the marks that refer to them",
    arguments: [
      ("自主。^①总体看\n\n^① 总统咨文,\n<https://a.b>.\n\n下一段。", "自主。总体看|下一段。", "总统咨文, <https://a.b>."),
      ("A fact.[^1] More.\n\n[^1]: The source.", "A fact. More.", "The source."),
      ("甲①说。\n\n① 见前文。\n\n乙说。", "甲说。|乙说。", "见前文。"),
      ("① 第一项。\n② 第二项。", "① 第一项。|② 第二项。", ""),
      ("2^10 is 1024.", "2^10 is 1024.", ""),
      ("A^1 b.\n\n^1 Note.\n\n^2 More.", "A b.", "Note.|More."),
    ])
  func footnotes(text: String, expected: String, notes: String) {
    let footnotes = Footnotes(TextLine.lines(of: text))
    #expect(footnotes.lines.map(\.text.string).joined(separator: "|") == expected)
    #expect(footnotes.notes.map(\.string).joined(separator: "|") == notes)
  }

  @Test("a sentence that a footnote interrupts is whole again")
  func tornSentence() {
    let article = Article(
      plainText: "各国保持中立。在军事与安全领域，美国将安全合作置于对中亚国家合作的首要位\n\n^① 注。\n\n置，试图对冲。")
    #expect(article.text == "各国保持中立。在军事与安全领域，美国将安全合作置于对中亚国家合作的首要位置，试图对冲。")
    #expect(article.notes == ["注。"])
  }
}
