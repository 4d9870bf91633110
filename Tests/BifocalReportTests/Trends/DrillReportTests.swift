import BifocalReport
import BifocalText
import Testing

@Suite struct DrillReportTests {
  private static let document = Document(
    id: "a1", text: "哈萨克斯坦的去俄化\n进程 goes on.", title: "T", date: PartialDate("2022-07"))

  private static func report(hasPlaces: Bool, _ ranges: [Range<Int>]) -> DrillReport {
    var report = DrillReport(hasPlaces: hasPlaces)
    report.add(.init(document, ranges: ranges, unit: .scalar))
    return report
  }

  @Test("the words around a place, on one line, with its offsets")
  func places() {
    let report = Self.report(hasPlaces: true, [18..<27])
    #expect(
      report.rows == [["a1", "2022-07", "T", "6", "9", "哈萨克斯坦的", "去俄化", " 进程 goes on."]])
    #expect(report.rows[0].count == DrillReport.columns.count)
    #expect(report.summary == "1 place in 1 article")
    #expect(
      report.json[0].text
        == #"{"id":"a1","date":"2022-07","title":"T","places":[{"start":6,"end":9,"#
        + #""left":"哈萨克斯坦的","match":"去俄化","right":" 进程 goes on."}]}"#)
    #expect(report.table.text().contains("哈萨克斯坦的  去俄化   进程 goes on."))
  }

  @Test("an article without a place is left out, unless no places are looked for")
  func none() {
    #expect(Self.report(hasPlaces: true, []).isEmpty)
    let articles = Self.report(hasPlaces: false, [])
    #expect(articles.rows == [["a1", "2022-07", "T", "", "", "", "", ""]])
    #expect(articles.summary == "1 article")
  }
}
