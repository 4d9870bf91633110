import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal explain`: why a text is cut as it is, and where each word comes from.
struct ExplainCommand: Command {
  let name = "explain"
  let group = CommandGroup.reading
  let summary = "show why a text is cut into these words"
  let description = """
    Lists every word that could stand in the text, with its cost, where it comes from and what became \
    of it. Chinese is cut along the cheapest way, so a word that lost cost more than the words that \
    won. Words that are joined after the cut have no cost: a forced one always wins, another one is \
    vetoed where a word reaches over one of its ends.
    """
  let operands = Operands("TEXT…", count: 1...)
  let examples = [
    CommandExample("bifocal explain 普京谈不上去俄化", "each candidate, its cost and its source"),
    CommandExample("bifocal explain 发展中国家 --format csv", "why China is not named here"),
    CommandExample("bifocal explain 云计算 --words mine.txt", "what a word of yours does"),
  ]

  var options: [any DeclaredOption] {
    [CommonOptions.words, CommonOptions.format, CommonOptions.offsets]
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let userWords = try UserWordFiles.words(at: arguments[CommonOptions.words])
    let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
    let explainer = try LatticeExplainer(lexicon: vocabulary.words(adding: userWords))
    let origins = try vocabulary.wordOrigins()
    let folding = try CharacterFolding.shared()
    let text = arguments.operands.joined(separator: " ")
    let report = ExplanationReport(
      try explainer.explanation(of: text), of: text, unit: arguments[CommonOptions.offsets]
    ) { origins[WordList.form(of: $0, folding: folding)] }
    try console.write(
      arguments[CommonOptions.format], table: report.table, columns: ExplanationReport.columns,
      rows: report.rows, json: report.json)
    if !vocabulary.faults.isEmpty { return .failure }
    return report.rows.isEmpty ? .nothingFound : .done
  }
}
