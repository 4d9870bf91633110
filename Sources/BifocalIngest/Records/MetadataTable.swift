internal import BifocalText

/// The `metadata.tsv` or `metadata.csv` beside documents: one line a file, whose word is final.
///
///     file        title   date      source
///     talks.txt   On gas  2022-07   Reuters
///
/// The columns may stand in any order, and any but `file` may be absent or empty.
struct MetadataTable {
  /// What the table says about one file.
  typealias Entry = ArticleFields

  /// A fault, and the file whose line it is in; nothing when it is in the table as a whole.
  struct Fault: Equatable {
    let file: String?
    let error: IngestError
  }

  /// The names that a folder is searched for, in this order.
  static let fileNames = ["metadata.tsv", "metadata.csv"]

  /// The column that names the file, and the others that a table may have.
  private static let columnNames = ["file", "title", "date", "source", "author", "language", "url"]

  /// The entries of the good lines, by file name.
  private(set) var entries: [String: Entry] = [:]

  /// What is wrong with the other lines, in their order.
  private(set) var faults: [Fault] = []

  private let path: String
  private var columns: [String] = []

  /// Reads the table at `path`; what is wrong with it is kept in `faults`.
  ///
  /// - Parameters:
  ///   - path: The table's own path.
  ///   - exists: Whether there is a document of a name in the table's folder.
  init(path: String, exists: (String) -> Bool) {
    self.path = path
    do {
      try read(exists: exists)
    } catch {
      faults.append(Fault(file: nil, error: error))
    }
  }

  private mutating func read(exists: (String) -> Bool) throws(IngestError) {
    let isTabbed = path.hasSuffix(".tsv")
    var records = DelimitedReader(
      try ByteStream(path: path), separator: UInt8(ascii: isTabbed ? "\t" : ","),
      comments: isTabbed ? .hash : .none)
    guard let header = try records.next() else {
      throw IngestError(
        path: path, line: 1, kind: .metadata(found: "no lines", expected: "a line of column names"))
    }
    try readHeader(try header.get())
    while let record = try records.next() {
      do {
        try readRow(try record.get(), exists: exists)
      } catch {
        faults.append(Fault(file: fileName(of: record), error: error))
      }
    }
  }

  private mutating func readHeader(_ header: DelimitedReader.Record) throws(IngestError) {
    columns = header.cells.map { $0.trimmedASCII().lowercased() }
    let known = Self.columnNames.joined(separator: ", ")
    for (number, column) in columns.enumerated() where !Self.columnNames.contains(column) {
      let error = fault(header.line, "\(number + 1)", "unknown column \"\(column)\"", known)
      faults.append(Fault(file: nil, error: error))
    }
    guard columns.contains("file") else {
      throw fault(
        header.line, nil, "no column \"file\"", "a line of column names, such as \(known)")
    }
    for (number, column) in columns.enumerated() where columns[..<number].contains(column) {
      throw fault(header.line, "\(number + 1)", "column \"\(column)\" again", "each column once")
    }
  }

  private mutating func readRow(
    _ record: DelimitedReader.Record, exists: (String) -> Bool
  ) throws(IngestError) {
    guard record.cells.count == columns.count else {
      throw fault(
        record.line, nil, "\(record.cells.count) cells", "\(columns.count), one for each column")
    }
    var fields = RecordFields()
    var file = ""
    for (column, cell) in zip(columns, record.cells) {
      let cell = String(cell.trimmed())
      if column == "file" { file = cell }
      if let name = RecordFields.Name(rawValue: column) { fields[name] = cell }
    }
    guard !file.isEmpty else { throw fault(record.line, "file", "no file name", "a file name") }
    guard exists(file) else {
      throw fault(
        record.line, "file", "no such document: \"\(file)\"",
        "the name of a file of one article in this folder")
    }
    guard entries[file] == nil else {
      throw fault(record.line, "file", "\"\(file)\" again", "one line for each file")
    }
    let place = RecordPlace(path: path, line: record.line)
    entries[file] = Entry(
      title: fields[.title], date: try fields.date(at: place), source: fields[.source],
      author: fields[.author], url: fields[.url], language: try fields.languageTag(at: place))
  }

  private func fileName(of record: Result<DelimitedReader.Record, IngestError>) -> String? {
    guard case .success(let record) = record, let index = columns.firstIndex(of: "file"),
      record.cells.indices.contains(index)
    else { return nil }
    return String(record.cells[index].trimmed())
  }

  private func fault(
    _ line: Int, _ column: String?, _ found: String, _ expected: String
  ) -> IngestError {
    IngestError(
      path: path, line: line, column: column, kind: .metadata(found: found, expected: expected))
  }
}
