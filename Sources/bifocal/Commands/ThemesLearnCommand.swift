import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal themes learn`: rules for a theme, proposed out of articles about it and others.
struct ThemesLearnCommand: Command {
  let name = "themes learn"
  let group = CommandGroup.lexicons
  let summary = "propose rules for a theme from articles that are about it"
  let description = """
    Compares articles that are about a theme with others that are not, and prints words, phrases and \
    pairs of words that tell them apart, as lines of a file of rules. Above each stands in how many \
    articles it was found. Words must be more frequent by LRC (see keyness --formulas), pairs must \
    attract each other besides; names that the lexicons know become @ID. A word that the others have \
    too is proposed in combinations alone.

    The lines are proposals: strike out what is chance, raise the weight of what names the theme to 3, \
    and add a row for the theme to themes.tsv. At least five articles on each side are needed to \
    propose anything of use.
    """
  let operands = Operands.none
  let examples = [
    CommandExample(
      "bifocal themes learn --id space-policy --positive space/ --negative others/ -o space.tsv",
      "lines to edit")
  ]

  static let positive = Option.repeated(
    "positive", .text("PATH"), summary: "articles about the theme")
  static let negative = Option.repeated(
    "negative", .text("PATH"), summary: "articles about other things")
  static let id = Option.value(
    "id", .text("ID"), default: "new-theme", summary: "the id of the theme")
  static let minimumDocuments = Option.value(
    "min-documents", .integer(in: 1...), default: 2,
    summary: "leave out what fewer articles about the theme have")
  static let top = Option.value(
    "top", letter: "n", .limit, default: 40, summary: "print N rules; 0 prints all")

  var options: [any DeclaredOption] {
    [
      Self.positive, Self.negative, Self.id, Self.minimumDocuments, Self.top,
      CommonOptions.segmentation, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    for option in [Self.positive, Self.negative] where arguments[option].isEmpty {
      throw UsageError.missingOption(usage: "--\(option.declaration.name) PATH")
    }
    let lexicons = try Lexicons(for: arguments, console: console)
    let model = try TaggingModel(lexicons.set)
    let segmentation = arguments[CommonOptions.segmentation]
    var learner = ThemeLearner(
      filter: try TermFilter(stopWords: lexicons.set.stopWords),
      minimumDocuments: arguments[Self.minimumDocuments])
    var codes: [ExitCode] = []
    for (option, isPositive) in [(Self.positive, true), (Self.negative, false)] {
      let empty = learner
      var run = try ArticleRun(
        arguments, paths: arguments[option], label: "reading", console: console)
      try await run.forEach({ try Tagger(model, segmentation: segmentation) }) { tagger, document in
        empty.sample(of: try tagger.tagged(document, minimumScore: 1))
      } body: { sample in
        learner.add(sample, isPositive: isPositive)
      }
      codes.append(run.exitCode(foundNothing: false, lexicons: lexicons))
    }
    let proposals = learner.proposals(limit: arguments[Self.top])
    try console.output.write(
      ThemeProposalReport(
        proposals, theme: arguments[Self.id], articles: learner.positiveCount,
        others: learner.negativeCount
      ).text)
    return codes.contains(.failure) ? .failure : proposals.isEmpty ? .nothingFound : .done
  }
}
