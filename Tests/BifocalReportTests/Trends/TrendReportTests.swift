import BifocalMining
import BifocalText
import Testing

@testable import BifocalReport

/// Lines for the tests of reports and charts.
enum SampleLines {
  /// Lines of some counts a month; `nil` is a month without articles.
  static func lines(
    _ counts: [(name: String, values: [Int?])], by period: BinCalendar.Period = .month,
    group: String? = nil, lastDay: String? = nil
  ) throws -> [TrendLine] {
    var binned = BinnedCounts(in: BinCalendar(by: period))
    let items = counts.map { binned.item(named: $0.name) }
    var bin = binned.calendar.bin(ofDay: 18_262)
    for month in counts[0].values.indices {
      if counts[0].values[month] != nil {
        let isLast = month == counts[0].values.count - 1
        let day = isLast ? lastDay.flatMap { PartialDate($0) } : nil
        for article in 0..<20 {
          binned.add(
            zip(items, counts).map { (item: $0, count: article < $1.values[month] ?? 0 ? 1 : 0) },
            words: 100, date: day ?? PartialDate(dayNumber: bin.days.upperBound - 1))
        }
      }
      bin = binned.calendar.bin(ofDay: bin.days.upperBound)
    }
    let table = BinTable(of: binned)
    return counts.map { name, _ in
      TrendLine(
        TrendSeries(
          of: TrendExpression(.term(name)), in: binned, table: table, group: group, name: name
        ))
    }
  }

  static func burst() throws -> [TrendLine] {
    try lines([("去俄化", [1, 1, 1, 1, 9, 9, 1, 1])])
  }
}

@Suite struct TrendReportTests {
  @Test("a row a bin, the empty ones included")
  func rows() throws {
    let report = TrendReport(try SampleLines.lines([("去俄化", [3, nil, 1])], by: .quarter))
    #expect(
      report.rows == [
        [
          "去俄化", "", "2020-Q1", "2020-01-01", "2020-03-31", "false", "3", "3", "2000", "20", "15.0",
          "5.1026", "44.0103", "15.0", "per 10,000 words", "false",
        ],
        [
          "去俄化", "", "2020-Q2", "2020-04-01", "2020-06-30", "false", "0", "0", "0", "0", "", "", "",
          "", "per 10,000 words", "false",
        ],
        [
          "去俄化", "", "2020-Q3", "2020-07-01", "2020-09-30", "false", "1", "1", "2000", "20", "5.0",
          "0.8827", "28.2686", "5.0", "per 10,000 words", "false",
        ],
      ])
    #expect(report.rows.allSatisfy { $0.count == TrendReport.columns.count })
    #expect(
      report.json[1].text
        == #"{"item":"去俄化","group":null,"bin":"2020-Q2","first_day":"2020-04-01","#
        + #""last_day":"2020-06-30","partial":false,"count":0,"documents":0,"tokens":0,"#
        + #""all_documents":0,"value":null,"low":null,"high":null,"smoothed":null,"#
        + #""unit":"per 10,000 words","burst":false}"#)
  }

  @Test("a bin without articles has no rate, a star stands at one that is not whole")
  func table() throws {
    let lines = try SampleLines.lines([("去俄化", [3, nil, 1])], by: .quarter, lastDay: "2020-08-01")
    #expect(
      TrendReport(lines).table.text() == """
        item    trend  bin       count  documents  per 10,000        95 %
        ──────  ─────  ────────  ─────  ─────────  ──────────  ──────────
        去俄化  █·▃    2020-Q1       3          3       15.00  5.10–44.01
                       2020-Q2       0          0           –
                       2020-Q3*      1          1        5.00  0.88–28.27

        """)
  }

  @Test("a long line's sparkline has at most thirty characters")
  func sparkline() throws {
    let line = try SampleLines.lines([("词", (0..<95).map { $0 < 50 ? 0 : 4 })])[0]
    #expect(Sparkline.text(for: line.series).count == 24)
    #expect(Sparkline.text(for: line.series).hasSuffix("█"))
  }
}
