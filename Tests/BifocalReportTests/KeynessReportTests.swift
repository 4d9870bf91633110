import BifocalMining
import BifocalText
import Testing

@testable import BifocalReport

@Suite struct KeynessReportTests {
  private func report() throws -> KeynessReport {
    let tokenizer = try Tokenizer(segmentation: .spaces, lexicon: WordLexicon())
    let counts = try ["nan x x x 制裁", "x y y y"].map { text in
      var counts = TermCounts(filter: try TermFilter(minimumLength: 1, classes: [.all]))
      counts.add(try tokenizer.tokens(in: text), of: text)
      return counts
    }
    return KeynessReport(
      try KeynessTable(target: counts[0], reference: counts[1], order: .g2).rows)
  }

  @Test("cells are finite numbers, or empty with a reason")
  func cells() throws {
    let report = try report()
    for row in report.rows {
      #expect(row.count == report.columns.count)
      for cell in row.dropFirst().dropLast() where !cell.isEmpty {
        #expect(try #require(Double(cell)).isFinite)
      }
    }
    let row = try #require(report.rows.first { $0[0] == "制裁" })
    #expect(row.last?.contains("PctDiff: the term is not in the reference") == true)
    let column = try #require(report.columns.firstIndex(of: "PctDiff"))
    #expect(row[column].isEmpty)
    let json = try #require(report.json.first { $0.text.contains("制裁") }).text
    #expect(json.contains(#""PctDiff":null"#))
    #expect(report.json.contains { $0.text.hasPrefix(#"{"term":"nan","target":1,"#) })
  }

  @Test("the table lines up")
  func table() throws {
    #expect(
      try report().table.text().split(separator: "\n").first
        == "term  target  reference  per million  in reference   LRC  LogRatio     G2  log10p")
  }

  @Test("groups stand in a column before the terms")
  func groups() throws {
    let tokenizer = try Tokenizer(segmentation: .spaces, lexicon: WordLexicon())
    var counts = TermCounts(filter: try TermFilter(minimumLength: 1))
    for (text, year) in [("a a b", "2021"), ("b b c", "2022")] {
      counts.add(try tokenizer.tokens(in: text), of: text, in: year)
    }
    let tables = try KeynessTable.tables(ofGroupsOf: counts, order: .g2)
    let report = KeynessReport(tables.map { ($0.group, $0.table.rows) }, grouping: "year")
    #expect(report.columns.prefix(3) == ["year", "term", "target"])
    #expect(
      report.rows.map { $0.prefix(4).joined(separator: ",") }
        == ["2021,a,2,0", "2021,b,1,2", "2022,c,1,0", "2022,b,2,1"])
    #expect(report.json[0].text.hasPrefix(#"{"year":"2021","term":"a","target":2,"#))
    #expect(report.table.text().hasPrefix("year  term"))
  }
}
