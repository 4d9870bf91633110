@testable import bifocal

/// A command with one option of each kind, which prints what it was given.
struct SampleCommand: Command {
  enum Format: String, CaseIterable, Sendable { case table, csv, json }

  struct Failure: Error, CustomStringConvertible {
    let description = "the sample failed"
  }

  let name = "terms"
  let group = CommandGroup.mining
  let summary = "count words and list the most frequent"
  let description = """
    Counts the words of all articles together. Words that differ only in 繁体 and 简体 or in \
    case count as one.

    Without a PATH, standard input is read.
    """
  let operands = Operands.paths
  let examples = [
    CommandExample("bifocal terms --top 5 seeds", "the five most frequent words of the seeds"),
    CommandExample("bifocal terms --format=csv seeds -o terms.csv", "all of them, for R"),
  ]

  static let top = Option.value(
    "top", letter: "n", .integer(in: 1...), default: 20, summary: "print the first N terms")
  static let format = Option.value(
    "format", letter: "f", .choice(of: Format.self), default: .table, summary: "how to print them")
  static let threshold = Option.optional(
    "threshold", .number(in: 0...1), summary: "leave out terms with a share below X")
  static let theme = Option.repeated("theme", .text("ID"), summary: "count only in this theme")
  static let fold = Option.toggle(
    "fold", default: true, summary: "count Traditional and Simplified as one",
    details: "What is printed is the form that is most frequent in the articles.")
  static let fail = Option.flag("fail", summary: "fail after printing")

  var options: [any DeclaredOption] {
    [Self.top, Self.format, Self.threshold, Self.theme, Self.fold, Self.fail]
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    try console.output.write("\(arguments[Self.top]) \(arguments[Self.format].rawValue)\n")
    for operand in arguments.operands { try console.output.write("\(operand)\n") }
    console.messages.warn("that was all")
    if arguments[Self.fail] { throw Failure() }
    return arguments.operands.contains("nothing") ? .nothingFound : .done
  }
}

/// A command of a family, which needs an operand.
struct SampleCheckCommand: Command {
  let name = "lexicon check"
  let group = CommandGroup.lexicons
  let summary = "look for faults in a lexicon"
  let operands = Operands("FOLDER", count: 1...1, completion: .folder)

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    try console.output.write("checked \(arguments.operands[0])\n")
    return .done
  }
}

extension Program {
  /// The commands above, with `help` and `completions`.
  static let sample = Program(
    commands: CommandList([SampleCommand(), SampleCheckCommand()]),
    version: Version { _, _ in [("icu", "72.1")] })
}
