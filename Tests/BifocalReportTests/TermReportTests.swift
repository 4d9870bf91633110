import BifocalMining
import BifocalText
import Testing

@testable import BifocalReport

@Suite struct TermReportTests {
  private let text = "制裁与制裁 sanctions"

  private func counts() throws -> (counts: TermCounts, tokens: [Token]) {
    let tokens = try Tokenizer(lexicon: WordLexicon()).tokens(in: text)
    var counts = TermCounts(filter: try TermFilter(stopWords: ["与"]))
    counts.add(tokens, of: text, in: "2022")
    return (counts, tokens)
  }

  @Test("rows, JSON and table say the same")
  func formats() throws {
    let report = TermReport([TermTable(try counts().counts)])
    #expect(report.columns == ["rank", "term", "key", "count", "documents", "per_million"])
    #expect(
      report.rows == [
        ["1", "制裁", "制裁", "2", "1", "500000.0"],
        ["2", "sanctions", "sanctions", "1", "1", "250000.0"],
      ])
    #expect(
      report.json.map(\.text).first
        == #"{"rank":1,"term":"制裁","key":"制裁","count":2,"documents":1,"per_million":500000.0}"#)
    #expect(
      report.table.text() == """
        rank  term       count  documents  per million
        ────  ─────────  ─────  ─────────  ───────────
           1  制裁           2          1     500000.0
           2  sanctions      1          1     250000.0

        """)
  }

  @Test("what has no value is an empty cell, null in JSON, and has a reason")
  func undefined() throws {
    let (counts, tokens) = try counts()
    var spread = TermSpread(of: counts, isGrouped: true)
    spread.add(spread.shares(of: tokens, in: text, group: "2022"))
    var columns = TermReport.Columns()
    columns.group = "year"
    columns.spread = true
    columns.weight = "tidytext"
    columns.key = true
    let tables = TermTable.tables(byGroupsOf: counts, spread: spread, weighting: .init(.tidytext))
    let report = TermReport(tables, columns: columns)
    let row = report.rows[0]
    #expect(row.count == report.columns.count)
    #expect(row[1...3] == ["1", "制裁", "制裁"] && row[0] == "2022")
    let dpNorm = try #require(report.columns.firstIndex(of: "DPnorm"))
    #expect(row[dpNorm].isEmpty)
    #expect(row.last?.contains("DPnorm: there are too few parts") == true)
    #expect(report.json[0].text.contains(#""DPnorm":null"#))
    #expect(report.table.text().hasPrefix("year  rank  term"))
    for cell in report.rows.joined() { #expect(!["nan", "inf", "-inf"].contains(cell)) }
  }
}
