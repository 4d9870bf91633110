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
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public init(parsing text: String, file: String, columns: [String]) {
    var hasHeader = false
    var number = 0
    if text.unicodeScalars.first == "\u{FEFF}" {
      faults.append(
        .init(file: file, line: 1, message: "begins with a byte order mark; save without"))
    }
    // By bytes: to Swift, CR LF is one character and not the LF that ends a line.
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = Substring(bytes)
      number += 1
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      guard line.utf8.last != UInt8(ascii: "\r") else {
        faults.append(.init(file: file, line: number, message: "ends with CR LF; expected LF"))
        return
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard hasHeader else {
        hasHeader = true
        if cells.map(String.init) != columns {
          let expected = columns.joined(separator: " ")
          faults.append(
            .init(file: file, line: number, message: "expected the columns \(expected)"))
          return
        }
        continue
      }
      guard cells.count == columns.count else {
        let message =
          "\(cells.count) columns; expected \(columns.count): \(columns.joined(separator: " "))"
        faults.append(
          .init(
            file: file, line: number, column: min(cells.count, columns.count + 1), message: message)
        )
        continue
      }
      rows.append(Row(file: file, line: number, cells: cells, columns: columns))
    }
    if !hasHeader {
      faults.append(
        .init(
          file: file, line: 1, message: "no column line; expected \(columns.joined(separator: " "))"
        ))
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
