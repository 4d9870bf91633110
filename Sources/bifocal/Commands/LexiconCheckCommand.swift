import BifocalMining
import BifocalText

/// `bifocal lexicon check`: what is wrong with the lexicons, all of it at once.
struct LexiconCheckCommand: Command {
  let name = "lexicon check"
  let group = CommandGroup.lexicons
  let summary = "find mistakes in the lexicons"
  let description = """
    Reads every file of the lexicons and names each mistake with its file, line and column, and what \
    was expected: columns, types, dates, offices that overlap, aliases that go in a circle, patterns \
    that cannot be read, rules that name unknown actors. Names that two actors share, and names that \
    no text can match, are listed as warnings.
    """
  let examples = [
    CommandExample("bifocal lexicon check", "check the lexicons in use"),
    CommandExample("bifocal lexicon check --lexicons mine", "check your own"),
  ]

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let lexicons = try Lexicons(for: arguments, console: console)
    let set = lexicons.set
    for shared in set.actors.sharedNames {
      console.messages.warn(
        "\(lexicons.path)/\(shared.place): \"\(shared.text)\" is a name of "
          + "\(shared.ids.joined(separator: " and ")); expected one actor")
    }
    for unmatched in try set.unmatchedNames() {
      console.messages.warn(
        "\(lexicons.path)/\(unmatched.place): \"\(unmatched.text)\" is never matched; "
          + "expected a name that is found in a text of its own")
    }
    let names = set.actors.names.count
    try console.output.write(
      """
      \(lexicons.path): \(set.actors.actors.count) actors with \(names) names, \
      \(set.roles.count) roles, \(set.themes.themes.count) themes with \
      \(set.themes.rules.count) rules, \(set.stopWords.count) stop words
      \(set.faults.isEmpty ? "no mistakes" : "\(set.faults.count) mistakes")

      """)
    return set.faults.isEmpty ? .done : .failure
  }
}
