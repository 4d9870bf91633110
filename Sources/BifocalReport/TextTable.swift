internal import BifocalText

/// A table for a terminal, with columns that line up whatever the script.
///
///     var table = TextTable([.init("term"), .init("count", .right)])
///     table.add(["俄罗斯", "12"])
///     table.add(["Kazakhstan", "7"])
///     table.text()
///     // term        count
///     // ──────────  ─────
///     // 俄罗斯         12
///     // Kazakhstan      7
///
/// Lines have no trailing spaces. Control characters in a cell are shown as spaces, so that no text
/// can break the layout or reach the terminal as a command.
public struct TextTable: Sendable {
  /// One column: its title, and how its cells are laid out.
  public struct Column: Sendable {
    /// Which edge cells stand at.
    public enum Alignment: Sendable {
      /// For words.
      case left
      /// For numbers.
      case right
    }

    /// What becomes of a cell that is wider than its column.
    public enum Overflow: Sendable {
      /// The column is as wide as its widest cell, always.
      case keep
      /// The cell is cut, and ends in `…`.
      case truncate
      /// The cell takes several lines.
      case wrap
    }

    let title: String
    let alignment: Alignment
    let overflow: Overflow
    let maximumWidth: Int

    /// Describes a column.
    ///
    ///     TextTable.Column("context", overflow: .wrap, maximumWidth: 60)
    ///
    /// - Parameters:
    ///   - title: What stands at its head.
    ///   - alignment: Which edge cells stand at.
    ///   - overflow: What becomes of wide cells; unless `.keep`, the column may be narrowed.
    ///   - maximumWidth: The most columns of the terminal it takes, unless it is kept.
    public init(
      _ title: String, _ alignment: Alignment = .left, overflow: Overflow = .keep,
      maximumWidth: Int = .max
    ) {
      self.title = title
      self.alignment = alignment
      self.overflow = overflow
      self.maximumWidth = maximumWidth
    }
  }

  /// How the titles are told from the rows.
  public enum Header: Sendable {
    /// A line of `─` below them.
    case underlined
    /// Bold type, for a terminal that may show colour.
    case bold
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// Makes a table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row with one cell for each column.
  ///
  ///     table.add(["俄罗斯", "12"])
  public mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row needs a cell for each column")
    rows.append(cells.map(Self.printable))
  }

  /// Returns the table as lines of text, each with its line end.
  ///
  /// Without a `width`, the columns of the terminal, every cell has the room it asks for. With one,
  /// the widest columns that are not kept are narrowed; a table that still does not fit is wider.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the result.
  public func text(width: Int? = nil, header: Header = .underlined) -> String {
    let widths = fittedWidths(to: width)
    let titles = columns.map { Self.printable($0.title) }
    var text = ""
    append(titles, widths: widths, isBold: header == .bold, to: &text)
    if header == .underlined {
      append(widths.map { String(repeating: "─", count: $0) }, widths: widths, to: &text)
    }
    for row in rows { append(row, widths: widths, to: &text) }
    return text
  }
}

// MARK: Layout

extension TextTable {
  private static let gap = "  "
  private static let narrowest = 8

  private static func printable(_ cell: String) -> String {
    String(
      String.UnicodeScalarView(
        cell.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  /// The widths the cells ask for, with the widest columns narrowed until the table fits.
  private func fittedWidths(to total: Int?) -> [Int] {
    var widths = columns.map { Self.printable($0.title).displayWidth }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], cell.displayWidth)
      }
    }
    let flexible = columns.indices.filter { columns[$0].overflow != .keep }
    for index in flexible { widths[index] = min(widths[index], columns[index].maximumWidth) }
    guard let total else { return widths }
    var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - total
    while excess > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Writes one row, which takes several lines when a cell is wrapped.
  private func append(
    _ cells: [String], widths: [Int], isBold: Bool = false, to text: inout String
  ) {
    let blocks = cells.indices.map { index in
      Self.lines(of: cells[index], in: widths[index], overflow: columns[index].overflow)
    }
    for line in 0..<(blocks.map(\.count).max() ?? 0) {
      appendLine(
        blocks.map { line < $0.count ? $0[line] : "" }, widths: widths, isBold: isBold, to: &text)
    }
  }

  private func appendLine(
    _ cells: [String], widths: [Int], isBold: Bool, to text: inout String
  ) {
    // Blanks are written only when something follows them.
    var blank = 0
    for (index, cell) in cells.enumerated() {
      let padding = widths[index] - cell.displayWidth
      if columns[index].alignment == .right { blank += padding }
      if !cell.isEmpty {
        text += String(repeating: " ", count: blank)
        text += isBold ? "\u{1B}[1m\(cell)\u{1B}[0m" : cell
        blank = 0
      }
      if columns[index].alignment == .left { blank += padding }
      blank += Self.gap.count
    }
    text += "\n"
  }

  private static func lines(
    of cell: String, in width: Int, overflow: Column.Overflow
  ) -> [String] {
    switch overflow {
    case .keep: [cell]
    case .truncate: [cell.truncated(toWidth: width)]
    case .wrap: cell.wrapped(toWidth: width)
    }
  }
}
