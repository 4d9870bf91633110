import Testing

@testable import bifocal

@Suite struct ArgumentsTests {
  private static func parse(_ words: [String]) throws(UsageError) -> Arguments {
    let command = SampleCommand()
    return try Arguments(words, operands: command.operands, options: command.allOptions)
  }

  @Test func defaults() throws {
    let arguments = try Self.parse([])
    #expect(arguments[SampleCommand.top] == 20)
    #expect(arguments[SampleCommand.format] == .table)
    #expect(arguments[SampleCommand.threshold] == nil)
    #expect(arguments[SampleCommand.theme] == [])
    #expect(arguments[SampleCommand.fold])
    #expect(!arguments[SampleCommand.fail])
    #expect(arguments[GlobalOptions.output] == nil)
    #expect(arguments[GlobalOptions.color] == .auto)
    #expect(arguments.operands == [])
    #expect(!arguments.isGiven(SampleCommand.top))
  }

  @Test(
    "ways to write --top 5 with operands a and b",
    arguments: [
      ["--top", "5", "a", "b"], ["--top=5", "a", "b"], ["-n", "5", "a", "b"], ["-n5", "a", "b"],
      ["a", "--top", "5", "b"], ["a", "b", "-n5"], ["--top=5", "--", "a", "b"],
      ["-qn5", "a", "b"], ["a", "-qn", "5", "b"], ["--top=9", "a", "b", "--top=5"],
      ["-n5", "a", "--", "b"],
    ])
  func spellings(words: [String]) throws {
    let arguments = try Self.parse(words)
    #expect(arguments[SampleCommand.top] == 5)
    #expect(arguments.operands == ["a", "b"])
    #expect(arguments.isGiven(SampleCommand.top))
  }

  @Test(
    "operands",
    arguments: [
      (["-"], ["-"]), (["--", "-n5", "--"], ["-n5", "--"]), (["a", "-", "b"], ["a", "-", "b"]),
      ([""], [""]), (["--"], []), (["新闻.md", "-q"], ["新闻.md"]),
    ])
  func operands(words: [String], operands: [String]) throws {
    #expect(try Self.parse(words).operands == operands)
  }

  @Test func values() throws {
    let arguments = try Self.parse([
      "--theme=a", "--theme", "b=c", "--theme=", "--no-fold", "-fjson", "--threshold", "5e-1",
      "-o", "-", "--lexicons=",
    ])
    #expect(arguments[SampleCommand.theme] == ["a", "b=c", ""])
    #expect(!arguments[SampleCommand.fold])
    #expect(arguments[SampleCommand.format] == .json)
    #expect(arguments[SampleCommand.threshold] == 0.5)
    #expect(arguments[GlobalOptions.output] == "-")
    #expect(arguments[GlobalOptions.lexicons] == "")
    #expect(try Self.parse(["--no-fold", "--fold"])[SampleCommand.fold])
    #expect(try Self.parse(["--theme=--a"])[SampleCommand.theme] == ["--a"])
  }
}
