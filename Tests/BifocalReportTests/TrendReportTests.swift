import BifocalMining
import BifocalReport
import BifocalText
import Testing

@Suite struct TrendReportTests {
  private static let report: TrendReport = {
    var series = TimeSeries(by: .quarter)
    series.add(["去俄化": 3], words: 1000, date: PartialDate("2022-01"))
    series.add(["去俄化": 1], words: 2000, date: PartialDate("2022-08"))
    return TrendReport([("去俄化", series.points(of: "去俄化"))])
  }()

  @Test("a row a bin, the empty ones included")
  func rows() {
    #expect(
      TrendReport.columns.joined(separator: ",") == "item,bin,count,documents,tokens,rate_per_10k")
    #expect(
      Self.report.rows == [
        ["去俄化", "2022-Q1", "3", "1", "1000", "30.0"], ["去俄化", "2022-Q2", "0", "0", "0", "0.0"],
        ["去俄化", "2022-Q3", "1", "1", "2000", "5.0"],
      ])
    #expect(
      Self.report.json.map(\.text)[2]
        == #"{"item":"去俄化","bin":"2022-Q3","count":1,"documents":1,"tokens":2000,"rate_per_10k":5.0}"#
    )
  }

  @Test("a bin without articles has no rate, which is not a rate of zero")
  func table() {
    #expect(
      Self.report.table.text() == """
        item    trend  bin      count  documents  per 10,000
        ──────  ─────  ───────  ─────  ─────────  ──────────
        去俄化  █·▂    2022-Q1      3          1       30.00
                       2022-Q2      0          0           –
                       2022-Q3      1          1        5.00

        """)
  }
}
