import BifocalReport
import Testing

@testable import bifocal

@Suite struct ConsoleTests {
  private static func console(_ words: String..., isTerminal: Bool = true) throws -> Console {
    let arguments = try Arguments(words, operands: .none, options: GlobalOptions.all)
    let environment = Environment(
      isOutputTerminal: isTerminal, isErrorTerminal: isTerminal, terminalWidth: 60)
    return try Console(output: .memory(), errors: .memory(), environment: environment)
      .configured(by: arguments)
  }

  @Test func onATerminal() throws {
    let console = try Self.console()
    #expect(console.palette.isColored)
    #expect(console.tableWidth == 60)
    #expect(console.tableHeader == .bold)
  }

  @Test func elsewhere() throws {
    let console = try Self.console(isTerminal: false)
    #expect(!console.palette.isColored)
    #expect(console.tableWidth == nil)
    #expect(console.tableHeader == .underlined)
  }

  @Test func aFileIsNoTerminal() throws {
    let console = try Self.console("-o", "/dev/null")
    #expect(!console.palette.isColored)
    #expect(console.tableWidth == nil)
  }

  @Test func aHyphenIsStandardOutput() throws {
    #expect(try Self.console("-o", "-").tableWidth == 60)
  }
}
