import Testing

@testable import bifocal

@Suite struct CommandListTests {
  @Test(
    "every list of commands is fit to be used",
    arguments: [CommandList.bifocal, Program.sample.commands])
  func isSound(commands: CommandList) {
    let names = commands.all.map(\.name)
    #expect(Set(names).count == names.count)
    for command in commands.all {
      let options = command.allOptions.map(\.declaration)
      let spellings = options.flatMap(\.allSpellings)
      #expect(Set(spellings).count == spellings.count, "\(command.name) has an option twice")
      for summary in [command.summary] + options.map(\.summary) {
        #expect(summary.first?.isUppercase == false && summary.last != ".", "\(summary)")
        #expect(summary.count <= 72, "\(summary)")
      }
      for example in command.examples {
        #expect(example.line.contains("bifocal \(command.name)"), "\(example.line)")
      }
    }
  }

  @Test func familiesAreKnown() {
    let commands = Program.sample.commands
    #expect(commands.families == ["lexicon"])
    #expect(commands.words(after: "lexicon").map(\.word) == ["check"])
    #expect(
      commands.words(after: "").map(\.word) == ["terms", "lexicon", "help", "completions"])
  }
}
