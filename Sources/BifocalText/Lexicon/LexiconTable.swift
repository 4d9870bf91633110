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
    fileprivate let cells: Cells
    fileprivate let index: Int

    /// The file the row stands in.
    public var file: String { cells.file }
    /// Its line, counted from one.
    public var line: Int { Int(cells.lines[index]) }
    /// The file and the line, as in `actors/persons.tsv:12`.
    public var place: String { "\(file):\(line)" }

    /// Returns the cell of a column; the columns are those the table was asked for.
    public subscript(column: String) -> Substring {
      cells.columns.firstIndex(of: column).map { self[$0] } ?? ""
    }

    /// Returns the cell of a column by its place among the columns, counted from zero.
    public subscript(column: Int) -> Substring { cells.cell(index * cells.columns.count + column) }

    /// Returns the parts of a cell that `|` separates, without the empty ones.
    public func list(_ column: String) -> [Substring] {
      cells.columns.firstIndex(of: column).map { list($0) } ?? []
    }

    /// Returns the parts of a cell that `|` separates, without the empty ones; the column is given by
    /// its place, counted from zero.
    public func list(_ column: Int) -> [Substring] {
      let cell = self[column].utf8
      guard !cell.isEmpty else { return [] }
      return cell.split(separator: UInt8(ascii: "|")).map(Substring.init)
    }

    /// Calls `body` with the bytes of the file and the range of each cell of some columns or, where
    /// they hold lists, of each part of one; empty ones are left out.
    func forEachPart(
      of columns: ClosedRange<Int>, areLists: Bool,
      _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
    ) {
      let isDone: Void? = unsafe cells.text.utf8.withContiguousStorageIfAvailable { bytes in
        for column in columns {
          let cell = cells.range(index * cells.columns.count + column)
          var start = cell.lowerBound
          while areLists, let bar = unsafe bytes[start..<cell.upperBound].firstIndex(of: 0x7C) {
            if bar > start { unsafe body(bytes, start..<bar) }
            start = bar + 1
          }
          if start < cell.upperBound { unsafe body(bytes, start..<cell.upperBound) }
        }
      }
      precondition(isDone != nil, "the text of a table is contiguous")
    }

    /// Returns the text between two UTF-8 offsets of the file.
    public subscript(range: Range<Int>) -> Substring { cells.text.slice(utf8: range) }

    /// Returns a fault that points at a cell of this row.
    public func fault(_ column: String, _ message: String) -> LexiconError.Fault {
      let index = cells.columns.firstIndex(of: column).map { $0 + 1 } ?? 0
      return LexiconError.Fault(file: file, line: line, column: index, message: message)
    }
  }

  /// All cells of a table, as places in its text: a large lexicon has millions, and a string for
  /// each would take longer than all that is read from them.
  fileprivate final class Cells: Sendable {
    let text: String
    let file: String
    let columns: [String]
    /// The line of each row.
    let lines: [Int32]
    /// The offset at which each cell begins and that at which it ends, row by row.
    let bounds: [Int32]

    init(text: String, file: String, columns: [String], lines: [Int32], bounds: [Int32]) {
      self.text = text
      self.file = file
      self.columns = columns
      self.lines = lines
      self.bounds = bounds
    }

    func cell(_ number: Int) -> Substring {
      let start = Int(bounds[2 * number])
      let end = Int(bounds[2 * number + 1])
      guard start < end else { return "" }
      // By bytes: a tab or a line break is beside each end, so no character is cut.
      let first = text.utf8.index(text.startIndex, offsetBy: start)
      return Substring(text.utf8[first..<text.utf8.index(first, offsetBy: end - start)])
    }

    /// The offsets of a cell in the text.
    func range(_ number: Int) -> Range<Int> {
      let start = Int(bounds[2 * number])
      return start..<max(start, Int(bounds[2 * number + 1]))
    }
  }

  /// A table without rows.
  public static let empty = LexiconTable()

  private init() {}

  /// The rows that have the right number of cells.
  public private(set) var rows: [Row] = []

  /// The length of the file in UTF-8.
  public private(set) var size = 0

  /// What is wrong with the others, and with the header.
  public private(set) var faults: [LexiconError.Fault] = []

  /// Reads a table that must have just these columns, in this order.
  ///
  /// A fault ends nothing: below columns that are not those, the lines are still counted out.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public init(parsing text: String, file: String, columns: [String]) {
    var text = text
    text.makeContiguousUTF8()
    var lines: [Int32] = []
    var bounds: [Int32] = []
    var reader = LineReader(file: file, columns: columns)
    // By bytes: to Swift, CR LF is one character and not the LF that ends a line.
    text.withUTF8 { bytes in
      var start = 0
      var number = 0
      while start <= bytes.count {
        let newline = unsafe bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        number += 1
        let isRow = unsafe reader.read(start..<newline, number: number, of: bytes, to: &bounds)
        if isRow { lines.append(Int32(truncatingIfNeeded: number)) }
        start = newline + 1
      }
    }
    reader.end()
    faults = reader.faults
    size = text.utf8.count
    let cells = Cells(text: text, file: file, columns: columns, lines: lines, bounds: bounds)
    rows = lines.indices.map { Row(cells: cells, index: $0) }
  }
}

/// Reads the lines of a table one after the other.
private struct LineReader {
  let file: String
  let columns: [String]
  private(set) var faults: [LexiconError.Fault] = []
  private var header: [String]?
  /// Whether the header is what it should be.
  private var hasColumns = false
  private var hasCarriageReturn = false

  init(file: String, columns: [String]) {
    self.file = file
    self.columns = columns
  }

  /// Reads a line; of one that has the right cells it appends where each begins and ends.
  ///
  /// - Returns: Whether the line is a row.
  mutating func read(
    _ line: Range<Int>, number: Int, of text: UnsafeBufferPointer<UInt8>, to bounds: inout [Int32]
  ) -> Bool {
    var line = line
    if number == 1, unsafe text.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = 3..<line.upperBound
      fault(1, 1, "begins with a byte order mark; expected UTF-8 without one")
    }
    if unsafe !line.isEmpty && text[line.upperBound - 1] == UInt8(ascii: "\r") {
      line = line.lowerBound..<line.upperBound - 1
      if !hasCarriageReturn {
        let tabs = unsafe text[line].count { $0 == UInt8(ascii: "\t") }
        fault(number, tabs + 1, "ends with CR LF; expected LF")
      }
      hasCarriageReturn = true
    }
    if unsafe line.isEmpty || text[line.lowerBound] == UInt8(ascii: "#") { return false }
    let before = bounds.count
    var hasQuote = false
    bounds.append(Int32(truncatingIfNeeded: line.lowerBound))
    for offset in line {
      let byte = unsafe text[offset]
      guard byte <= UInt8(ascii: "\"") else { continue }
      if byte == UInt8(ascii: "\t") {
        bounds.append(Int32(truncatingIfNeeded: offset))
        bounds.append(Int32(truncatingIfNeeded: offset + 1))
      }
      if byte == UInt8(ascii: "\"") { hasQuote = true }
    }
    bounds.append(Int32(truncatingIfNeeded: line.upperBound))
    let count = (bounds.count - before) / 2
    guard hasColumns, !hasQuote, count == columns.count else {
      let cells = (0..<count).map { cell in
        unsafe String(
          decoding: text[Int(bounds[before + 2 * cell])..<Int(bounds[before + 2 * cell + 1])],
          as: UTF8.self)
      }
      let isRow = check(cells, at: number)
      if !isRow { bounds.removeLast(bounds.count - before) }
      return isRow
    }
    return true
  }

  /// Reads the header, or says what is wrong with a row.
  ///
  /// - Returns: Whether the cells are a row.
  private mutating func check(_ cells: [String], at line: Int) -> Bool {
    guard let header else {
      header = cells
      hasColumns = cells == columns
      checkHeader(cells, at: line)
      return false
    }
    let before = faults.count
    if cells.count != header.count {
      let expected = "\(header.count): \(header.joined(separator: " "))"
      fault(
        line, min(cells.count, header.count + 1), "\(cells.count) columns; expected \(expected)")
    }
    checkQuotes(cells, at: line)
    return faults.count == before && hasColumns
  }

  /// Complains of a table without a header.
  mutating func end() {
    guard header == nil else { return }
    fault(1, 0, "no column line; expected \(columns.joined(separator: " "))")
  }

  private mutating func fault(_ line: Int, _ column: Int, _ message: String) {
    faults.append(.init(file: file, line: line, column: column, message: message))
  }

  /// Names the first column that is not as it should be.
  private mutating func checkHeader(_ cells: [String], at line: Int) {
    let index = zip(cells, columns).enumerated().first { $1.0 != $1.1 }?.offset
    let place = index ?? min(cells.count, columns.count)
    guard index != nil || cells.count != columns.count else { return }
    let found = place < cells.count ? "a column \"\(cells[place])\"" : "no further column"
    let wanted = place < columns.count ? "\"\(columns[place])\"" : "none"
    fault(
      line, place + 1,
      "\(found); expected \(wanted), of the columns \(columns.joined(separator: " "))")
  }

  /// A quotation mark alone is what spreadsheets leave behind.
  private mutating func checkQuotes(_ cells: [String], at line: Int) {
    for (index, cell) in cells.enumerated()
    where !cell.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) {
      fault(
        line, index + 1, "an unpaired quotation mark in \(cell); expected none, or a pair")
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
