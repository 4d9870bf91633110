import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal explain`: why a text is cut as it is, or why an article has a theme.
struct ExplainCommand: Command {
  let name = "explain"
  let group = CommandGroup.reading
  let summary = "show why a text is cut into these words, or why an article has a theme"
  let description = """
    Lists every word that could stand in the text, with its cost, where it comes from and what became \
    of it. Chinese is cut along the cheapest way, so a word that lost cost more than the words that \
    won. Words that are joined after the cut have no cost: a forced one always wins, another one is \
    vetoed where a word reaches over one of its ends.

    With --theme, the operands are files, and every number of the theme's score is told: the evidence \
    with rule, weight and place, what a repeated match counts, the length of the article, the score and \
    the threshold, and what each status weighs.
    """
  let operands = Operands("TEXT…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal explain 普京谈不上去俄化", "each candidate, its cost and its source"),
    CommandExample("bifocal explain 发展中国家 --format csv", "why China is not named here"),
    CommandExample("bifocal explain 云计算 --words mine.txt", "what a word of yours does"),
    CommandExample(
      "bifocal explain --theme de-russification seeds/003*.txt", "where its score comes from"),
  ]

  static let theme = Option.optional(
    "theme", .text("ID"), summary: "explain the score of theme ID in the files TEXT…")

  var options: [any DeclaredOption] {
    [
      Self.theme, TagCommand.minimumScore, CommonOptions.words, CommonOptions.format,
      CommonOptions.offsets, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    if let theme = arguments[Self.theme] {
      return try await explain(theme, arguments, console: console)
    }
    let userWords = try UserWordFiles.words(at: arguments[CommonOptions.words])
    let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
    let explainer = try LatticeExplainer(lexicon: vocabulary.words(adding: userWords))
    let origins = try vocabulary.wordOrigins()
    let folding = try CharacterFolding.shared()
    let text = arguments.operands.joined(separator: " ")
    let report = ExplanationReport(
      try explainer.explanation(of: text), of: text, unit: arguments[CommonOptions.offsets]
    ) { origins[WordList.form(of: $0, folding: folding)] }
    try console.write(report, as: arguments[CommonOptions.format])
    if !vocabulary.faults.isEmpty { return .failure }
    return report.isEmpty ? .nothingFound : .done
  }

  /// Explains the score of a theme in each article.
  private func explain(
    _ id: String, _ arguments: Arguments, console: Console
  ) async throws -> ExitCode {
    let lexicons = try Lexicons(for: arguments, console: console)
    guard let theme = lexicons.set.themes[id] else {
      let nearest = Suggestion.nearest(to: id, among: lexicons.set.themes.themes.map(\.id))
      throw UsageError.badValue(
        id, option: Self.theme.declaration.name,
        expected: "a theme" + Suggestion.hint(nearest))
    }
    guard arguments[CommonOptions.words].isEmpty else {
      throw UsageError.conflict("--words", "--theme")
    }
    let model = try TaggingModel(lexicons.set)
    let minimumScore = arguments[TagCommand.minimumScore]
    let unit = arguments[CommonOptions.offsets]
    let format = arguments[CommonOptions.format]
    if format == .csv {
      try console.output.write(CSVWriter(.comma).row(ThemeExplanationReport.columns))
    }
    var foundAny = false
    var isFirst = true
    var run = try ArticleRun(arguments, label: "explaining", console: console)
    try await run.forEach({ try Tagger(model) }) { tagger, document in
      ThemeExplanationReport(
        try tagger.tagged(document, minimumScore: 0), of: theme, minimumScore: minimumScore,
        unit: unit)
    } body: { report in
      switch format {
      case .table:
        for table in report.tables {
          let text = table.text(width: console.tableWidth, header: console.tableHeader)
          try console.output.write((isFirst ? "" : "\n") + text)
          isFirst = false
        }
      case .jsonl: try console.output.write(report.json.text + "\n")
      case .csv:
        for row in report.rows { try console.output.write(CSVWriter(.comma).row(row)) }
      }
      foundAny = foundAny || report.hasEvidence
    }
    return run.exitCode(foundNothing: !foundAny, lexicons: lexicons)
  }
}
