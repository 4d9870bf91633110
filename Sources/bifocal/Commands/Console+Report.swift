import BifocalReport

extension Console {
  /// Writes a report in the format that was asked for; an empty table is not drawn.
  func write(_ report: some TabularReport, as format: ReportFormat) throws(OutputError) {
    switch format {
    case .table:
      guard !report.isEmpty else { return }
      try output.write(report.table.text(width: tableWidth, header: tableHeader))
    case .jsonl:
      for value in report.json { try output.write(value.text + "\n") }
    case .csv:
      try output.write(CSVWriter(.comma).row(report.columns))
      for row in report.rows { try output.write(CSVWriter(.comma).row(row)) }
    }
  }

  /// Writes finds as lines of a lexicon, or in a format.
  func write(
    _ report: some LexiconReport, asLexicon: Bool, or format: ReportFormat
  ) throws(OutputError) {
    if asLexicon { try output.write(report.lexicon) } else { try write(report, as: format) }
  }
}
