/// A shell that command lines are completed in.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script that completes commands, options and their values.
  func completions(for commands: CommandList) -> String {
    switch self {
    case .bash: BashCompletions(commands).script
    case .zsh: ZshCompletions(commands).script
    case .fish: FishCompletions(commands).script
    }
  }

  /// `text` as one word of bash or zsh, whatever is in it.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}

extension CommandList {
  /// What may follow `name` on the way to a command, with a summary.
  ///
  /// For no name these are the first words of all commands, and for `lexicon` the second ones of
  /// its family. A family is summed up by its members: `check, import, export`.
  func words(after name: String) -> [(word: String, summary: String)] {
    let beginning = name.isEmpty ? "" : name + " "
    var words: [(word: String, summary: String)] = []
    for command in all where command.name.hasPrefix(beginning) {
      let parts = command.name.dropFirst(beginning.count).split(separator: " ").map(String.init)
      guard let word = parts.first, !words.contains(where: { $0.word == word }) else { continue }
      let members = self.words(after: beginning + word).map(\.word)
      words.append((word, members.isEmpty ? command.summary : members.joined(separator: ", ")))
    }
    return words
  }

  /// The first words of families of commands, which are not commands themselves.
  var families: [String] {
    words(after: "").map(\.word).filter { command(named: $0) == nil }
  }

  /// All that may stand for `$command` while a command line is typed.
  var beginnings: [String] { families + all.map(\.name) }
}

extension OptionDeclaration {
  /// Every way to write the option: `-n`, `--top`.
  var allSpellings: [String] { (letter.map { ["-\($0)"] } ?? []) + spellings }
}
