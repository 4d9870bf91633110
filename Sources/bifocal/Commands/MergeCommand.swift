import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal merge`: counts of parts added up.
struct MergeCommand: Command {
  let name = "merge"
  let group = CommandGroup.mining
  let summary = "add up what terms --partial counted"
  let description = """
    The sum is exactly what terms would print of all articles at once, whatever the parts were. Files \
    that were counted with other options or lexicons are refused.
    """
  let operands = Operands("FILE…", count: 1..., completion: .file)
  let examples = [
    CommandExample(
      "bifocal merge part1.counts part2.counts --top 50", "the fifty most frequent terms of both"),
    CommandExample("bifocal merge *.counts --partial all.counts", "one file of them all"),
  ]

  var options: [any DeclaredOption] {
    [TermTableOptions.top] + TermTableOptions.all + [TermsCommand.partial, CommonOptions.format]
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    var sum: TermCountsFile?
    for path in arguments.operands {
      let file = try TermCountsFile(parsing: try TextFile.text(at: path), file: path)
      sum = try sum?.merging(file, names: (arguments.operands[0], path)) ?? file
    }
    guard let sum else { return .nothingFound }
    if let path = arguments[TermsCommand.partial] {
      try Output.write(sum.text, to: path)
      return .done
    }
    let wanted = try TermTableOptions(
      arguments, shape: .words, grouping: sum.settings["by"].flatMap { DocumentGrouping($0) })
    if wanted.readsAgain {
      throw UsageError.conflict("--tfidf of counts without groups", "merge; use terms --by")
    }
    GroupedArticles.warn(of: sum.counts, by: wanted.grouping, console)
    let isEmpty = try wanted.print(
      sum.counts, spread: nil, format: arguments[CommonOptions.format], console)
    return isEmpty ? .nothingFound : .done
  }
}
