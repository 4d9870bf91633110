import BifocalReport
import BifocalText
import Testing

@Suite struct CorpusLineTests {
  @Test("what is known, and null for the rest")
  func fields() {
    let whole = Document(
      id: "a1", text: "一\n\n二", title: "题", date: PartialDate(year: 2022, month: 7),
      source: "报", author: "人", url: "https://a.cn/1", language: .simplifiedChinese, notes: ["注"])
    #expect(
      CorpusLine(whole, languages: [], unit: .scalar).text(duplicateOf: "\"a0\"")
        == #"{"id":"a1","title":"题","date":"2022-07","source":"报","author":"人","#
        + #""url":"https://a.cn/1","language":"zh-Hans","languages":null,"text":"一\n\n二","#
        + #""notes":["注"],"duplicateOf":"\"a0\""}"# + "\n")
    #expect(
      CorpusLine(Document(id: "b", text: "Hi"), languages: [], unit: .scalar)
        .text(duplicateOf: nil)
        == #"{"id":"b","title":null,"date":null,"source":null,"author":null,"url":null,"#
        + #""language":"und","languages":null,"text":"Hi","notes":[],"duplicateOf":null}"# + "\n")
  }

  @Test(
    "languages, if there are several, in the unit asked for",
    arguments: [(OffsetUnit.scalar, "2"), (.utf8, "4")])
  func languages(unit: OffsetUnit, boundary: String) {
    let spans = [
      LanguageSpan(range: 0..<4, language: .simplifiedChinese),
      LanguageSpan(range: 4..<6, language: .english),
    ]
    let line = CorpusLine(Document(id: "b", text: "中\nHi"), languages: spans, unit: unit)
    #expect(
      line.text(duplicateOf: nil).contains(
        #""languages":[{"start":0,"end":\#(boundary),"language":"zh-Hans"},{"start":\#(boundary),"#)
    )
    let one = CorpusLine(Document(id: "b", text: "中\nHi"), languages: [spans[0]], unit: unit)
    #expect(one.text(duplicateOf: nil).contains(#""languages":null"#))
  }
}
