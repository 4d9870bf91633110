import BifocalReport

extension Console {
  /// Writes a report in the format that was asked for; an empty table is not drawn.
  func write(
    _ format: ReportFormat, table: @autoclosure () -> TextTable, columns: [String],
    rows: @autoclosure () -> [[String]], json: @autoclosure () -> [JSONValue]
  ) throws(OutputError) {
    switch format {
    case .table:
      guard !rows().isEmpty else { return }
      try output.write(table().text(width: tableWidth, header: tableHeader))
    case .jsonl:
      for value in json() { try output.write(value.text + "\n") }
    case .csv:
      try output.write(CSVWriter(.comma).row(columns))
      for row in rows() { try output.write(CSVWriter(.comma).row(row)) }
    }
  }
}
