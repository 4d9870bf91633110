import BifocalMining
import BifocalText
import Testing

@testable import BifocalReport

@Suite struct TermReportTests {
  @Test(
    "rates line up in tables and are exact to four places elsewhere",
    arguments: [
      (1, 3, "3333.33", "3333.3333"), (0, 10, "0.00", "0.0"), (5, 0, "0.00", "0.0"),
      (1, 100_000, "0.10", "0.1"), (7, 1000, "70.00", "70.0"),
    ])
  func rates(count: Int, words: Int, aligned: String, exact: String) {
    #expect(Rate.aligned(count: count, words: words) == aligned)
    #expect(Rate.text(count: count, words: words) == exact)
  }

  @Test("rows, JSON and table say the same")
  func formats() throws {
    let text = "制裁与制裁 sanctions"
    let tokenizer = try Tokenizer(lexicon: WordLexicon())
    var counts = TermCounts(filter: try TermFilter(stopWords: ["与"]))
    counts.add(try tokenizer.tokens(in: text), of: text)
    let report = TermReport(counts.ranked(), words: counts.wordCount)
    #expect(
      report.rows == [["1", "制裁", "2", "1", "5000.0"], ["2", "sanctions", "1", "1", "2500.0"]])
    #expect(
      report.json.map(\.text).first
        == #"{"rank":1,"term":"制裁","count":2,"documents":1,"rate_per_10k":5000.0}"#)
    #expect(
      report.table.text() == """
        rank  term       count  documents  per 10,000
        ────  ─────────  ─────  ─────────  ──────────
           1  制裁           2          1     5000.00
           2  sanctions      1          1     2500.00

        """)
  }
}
