/// The commands of a program, in the order in which help lists them.
///
///     CommandList.bifocal.command(named: "help")?.summary  // "explain a command"
struct CommandList: Sendable {
  /// Every command of Bifocal: a command not listed here is not there.
  static let bifocal = CommandList([
    IngestCommand(), TokenizeCommand(), ExplainCommand(), BenchCommand(), TermsCommand(),
    MergeCommand(), KeynessCommand(), CollocationsCommand(), KwicCommand(), DiscoverTermsCommand(),
    TagCommand(), DiscoverActorsCommand(), CooccurrenceCommand(), TrendsCommand(),
    EvaluateCommand(), LexiconCheckCommand(), LexiconCountriesCommand(), ThemesLearnCommand(),
  ])

  /// Those given, then `help` and `completions`, which are about the others.
  var all: [any Command] {
    given + [HelpCommand(commands: self), CompletionsCommand(commands: self)]
  }

  private let given: [any Command]

  init(_ commands: [any Command]) { given = commands }

  /// The command called `name`, if there is one.
  func command(named name: String) -> (any Command)? { all.first { $0.name == name } }

  /// Takes the name of a command, which may be two words, from the front of `words`.
  ///
  /// - Throws: `UsageError` when there is no such command.
  func takeCommand(from words: inout ArraySlice<String>) throws(UsageError) -> any Command {
    for length in [2, 1] where length <= words.count {
      let name = words.prefix(length).joined(separator: " ")
      guard let command = command(named: name) else { continue }
      words.removeFirst(length)
      return command
    }
    throw unknownCommand(words)
  }

  private func unknownCommand(_ words: ArraySlice<String>) -> UsageError {
    let names = all.map(\.name)
    let first = words.first ?? ""
    // The first word may be right, and the second one missing or wrong.
    guard names.contains(where: { $0.hasPrefix(first + " ") }) else {
      return .unknownCommand(first, suggestion: Suggestion.nearest(to: first, among: names))
    }
    let both = words.prefix(2).joined(separator: " ")
    let family = names.filter { $0.hasPrefix(first + " ") }
    return .unknownCommand(
      both, suggestion: Suggestion.nearest(to: both, among: family) ?? family.first)
  }
}
