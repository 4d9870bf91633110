/// A lexicon file as rows of named cells.
///
///     let table = LexiconTable(parsing: "id\ttype\nKAZ\tGPE\n", file: "a.tsv", columns: ["id", "type"])
///     table.rows[0]["id"]  // "KAZ"
///
/// UTF-8, tab-separated; the first line that is no comment names the columns; `#` begins a comment
/// line. Nothing is guessed and nothing is dropped: what does not fit is a fault with its place.
public struct LexiconTable: Sendable {
  /// One line of the table.
  public struct Row: Sendable {
    /// The file the row stands in.
    public let file: String
    /// Its line, counted from one.
    public let line: Int
    /// The file and the line, as in `actors/persons.tsv:12`.
    public var place: String { "\(file):\(line)" }
    fileprivate let cells: [Substring]
    fileprivate let columns: [String]

    /// Returns the cell of a column; the columns are those the table was asked for.
    public subscript(column: String) -> Substring {
      guard let index = columns.firstIndex(of: column) else { return "" }
      return cells[index]
    }

    /// Returns the parts of a cell that `|` separates, without the empty ones.
    public func list(_ column: String) -> [Substring] { self[column].split(separator: "|") }

    /// Returns a fault that points at a cell of this row.
    public func fault(_ column: String, _ message: String) -> LexiconError.Fault {
      let index = columns.firstIndex(of: column).map { $0 + 1 } ?? 0
      return LexiconError.Fault(file: file, line: line, column: index, message: message)
    }
  }

  /// A table without rows.
  public static let empty = LexiconTable()

  private init() {}

  /// The rows that have the right number of cells.
  public private(set) var rows: [Row] = []

  /// What is wrong with the others, and with the header.
  public private(set) var faults: [LexiconError.Fault] = []

  /// Reads a table that must have just these columns, in this order.
  ///
  /// A fault ends nothing: below columns that are not those, the lines are still counted out.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public init(parsing text: String, file: String, columns: [String]) {
    var number = 0
    var header: [String]?
    var hasCarriageReturn = false
    // By bytes: to Swift, CR LF is one character and not the LF that ends a line.
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      var bytes = bytes
      number += 1
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        bytes = bytes.dropFirst(3)
        faults.append(
          .init(
            file: file, line: 1, column: 1,
            message: "begins with a byte order mark; expected UTF-8 without one"))
      }
      if bytes.last == UInt8(ascii: "\r") {
        bytes = bytes.dropLast()
        if !hasCarriageReturn {
          let column = bytes.count { $0 == UInt8(ascii: "\t") } + 1
          faults.append(
            .init(
              file: file, line: number, column: column, message: "ends with CR LF; expected LF"))
        }
        hasCarriageReturn = true
      }
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      let cells = Substring(bytes).split(separator: "\t", omittingEmptySubsequences: false)
      guard let header else {
        header = cells.map(String.init)
        checkHeader(cells, at: number, of: file, columns: columns)
        continue
      }
      let before = faults.count
      if cells.count != header.count {
        let expected = "\(header.count): \(header.joined(separator: " "))"
        faults.append(
          .init(
            file: file, line: number, column: min(cells.count, header.count + 1),
            message: "\(cells.count) columns; expected \(expected)"))
      }
      if bytes.contains(UInt8(ascii: "\"")) { checkQuotes(cells, at: number, of: file) }
      if faults.count == before, header == columns {
        rows.append(Row(file: file, line: number, cells: cells, columns: columns))
      }
    }
    if header == nil {
      faults.append(
        .init(
          file: file, line: 1, message: "no column line; expected \(columns.joined(separator: " "))"
        ))
    }
  }

  /// Names the first column that is not as it should be.
  private mutating func checkHeader(
    _ cells: [Substring], at line: Int, of file: String, columns: [String]
  ) {
    let index = zip(cells, columns).enumerated().first { $1.0 != $1.1 }?.offset
    let place = index ?? min(cells.count, columns.count)
    guard index != nil || cells.count != columns.count else { return }
    let found = place < cells.count ? "a column \"\(cells[place])\"" : "no further column"
    let wanted = place < columns.count ? "\"\(columns[place])\"" : "none"
    faults.append(
      .init(
        file: file, line: line, column: place + 1,
        message: "\(found); expected \(wanted), of the columns \(columns.joined(separator: " "))"))
  }

  /// A quotation mark alone is what spreadsheets leave behind.
  private mutating func checkQuotes(_ cells: [Substring], at line: Int, of file: String) {
    for (index, cell) in cells.enumerated()
    where !cell.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) {
      faults.append(
        .init(
          file: file, line: line, column: index + 1,
          message: "an unpaired quotation mark in \(cell); expected none, or a pair"))
    }
  }
}

extension LexiconTable {
  /// Reads a list of one word a line, with `#` comment lines.
  ///
  ///     LexiconTable.words(parsing: "# source: us\n的\n了\n")  // ["的", "了"]
  public static func words(parsing text: String) -> [String] {
    text.split(separator: "\n").filter { $0.utf8.first != UInt8(ascii: "#") }.map(String.init)
  }
}
