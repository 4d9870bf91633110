import BifocalMining
import Testing

@testable import BifocalReport

@Suite struct TrendTestReportTests {
  @Test("a row a line, bursts with their bins and weight")
  func rows() throws {
    let report = TrendTestReport(try SampleLines.burst())
    let row = Dictionary(zip(TrendTestReport.columns, report.rows[0])) { first, _ in first }
    #expect(row["item"] == "去俄化" && row["count"] == "24" && row["tested"] == "8")
    #expect(row["bursts"]?.hasPrefix("2020-05..2020-06:") == true)
    #expect(row["changes"] == "2020-05;2020-07")
    #expect(row["peak"] == "2020-05" && row["log10q"] == "")
    #expect(
      report.json[0].text.contains(#""bursts":[{"first":"2020-05","last":"2020-06","weight":"#))
  }

  @Test("a table for people")
  func table() throws {
    let lines = try SampleLines.burst().map { TrendLine($0.series, log10Q: -7.3) }
    #expect(
      TrendTestReport(lines).table.text() == """
        item    trend     count  documents  slope   tau      p     q  bursts           shift
        ──────  ────────  ─────  ─────────  ─────  ────  ─────  ────  ───────────────  ─────
        去俄化  ▂▂▂▂██▂▂     24         24   0.00  0.14  0.617  5e-8  2020-05–2020-06

        """)
  }

  @Test(
    "probabilities have three places, or a power of ten",
    arguments: [
      (0, "1.000"), (-1.30103, "0.050"), (-2.4, "0.004"), (-12.4, "4e-13"), (-9.00001, "1e-9"),
      (-400, "1e-400"),
    ] as [(Double, String)])
  func probabilities(log10P: Double, text: String) {
    #expect(TrendNumber.probability(log10P) == text)
  }
}
