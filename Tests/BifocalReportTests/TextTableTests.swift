import BifocalReport
import BifocalText
import Testing

@Suite struct TextTableTests {
  private static func table(
    overflow: TextTable.Column.Overflow = .keep, maximumWidth: Int = .max
  ) -> TextTable {
    var table = TextTable([
      .init("term"), .init("count", .right),
      .init("context", overflow: overflow, maximumWidth: maximumWidth),
    ])
    table.add(["俄罗斯", "12", "俄罗斯与哈萨克斯坦的关系"])
    table.add(["Kazakhstan", "7", "the ties of Kazakhstan with Russia"])
    table.add(["去俄化", "", ""])
    return table
  }

  @Test func columnsLineUp() {
    #expect(
      Self.table().text() == """
        term        count  context
        ──────────  ─────  ──────────────────────────────────
        俄罗斯         12  俄罗斯与哈萨克斯坦的关系
        Kazakhstan      7  the ties of Kazakhstan with Russia
        去俄化

        """)
  }

  @Test func wideCellsAreCut() {
    #expect(
      Self.table(overflow: .truncate).text(width: 34) == """
        term        count  context
        ──────────  ─────  ───────────────
        俄罗斯         12  俄罗斯与哈萨克…
        Kazakhstan      7  the ties of Ka…
        去俄化

        """)
  }

  @Test func wideCellsAreWrapped() {
    #expect(
      Self.table(overflow: .wrap, maximumWidth: 15).text() == """
        term        count  context
        ──────────  ─────  ───────────────
        俄罗斯         12  俄罗斯与哈萨克
                           斯坦的关系
        Kazakhstan      7  the ties of
                           Kazakhstan with
                           Russia
        去俄化

        """)
  }

  @Test("no line is wider than asked for", arguments: [30, 40, 50, 60, 80])
  func fits(width: Int) {
    for overflow in [TextTable.Column.Overflow.truncate, .wrap] {
      let text = Self.table(overflow: overflow).text(width: width)
      for line in text.split(separator: "\n") {
        #expect(String(line).displayWidth <= width)
        #expect(line.last != " ")
      }
    }
  }

  @Test func columnsAreNotNarrowedOutOfSight() {
    let lines = Self.table(overflow: .truncate).text(width: 5).split(separator: "\n")
    #expect(lines[2] == "俄罗斯         12  俄罗斯…")
  }

  @Test func titlesMayBeBold() {
    var table = TextTable([.init("a"), .init("b", .right)])
    table.add(["x", "10"])
    #expect(table.text(header: .bold) == "\u{1B}[1ma\u{1B}[0m   \u{1B}[1mb\u{1B}[0m\nx  10\n")
  }

  @Test func cellsCannotBreakTheLayout() {
    var table = TextTable([.init("a"), .init("b")])
    table.add(["1\n2\t3", "\u{1B}[2J"])
    #expect(table.text() == "a      b\n─────  ────\n1 2 3   [2J\n")
  }

  @Test func aTableMayBeEmpty() {
    #expect(TextTable([.init("term"), .init("count")]).text() == "term  count\n────  ─────\n")
  }
}
