import BifocalReport
import BifocalText
import Testing

@Suite struct CorpusReportTests {
  @Test("what is known, and null for the rest")
  func fields() {
    let whole = Document(
      id: "a1", text: "一\n\n二", title: "题", date: PartialDate(year: 2022, month: 7),
      source: "报", author: "人", url: "https://a.cn/1", language: .simplifiedChinese, notes: ["注"])
    #expect(
      CorpusReport.json(whole).text
        == #"{"id":"a1","title":"题","date":"2022-07","source":"报","author":"人","#
        + #""url":"https://a.cn/1","language":"zh-Hans","text":"一\n\n二","notes":["注"]}"#)
    #expect(
      CorpusReport.json(Document(id: "b", text: "Hi")).text
        == #"{"id":"b","title":null,"date":null,"source":null,"author":null,"url":null,"#
        + #""language":"und","text":"Hi","notes":[]}"#)
  }
}
