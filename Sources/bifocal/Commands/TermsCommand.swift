import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal terms`: the words of the articles and how often they occur.
struct TermsCommand: Command {
  let name = "terms"
  let group = CommandGroup.mining
  let summary = "count words and list the most frequent"
  let description = """
    Scripts and cases count as one: 俄羅斯 and 俄罗斯, Sanctions and sanctions. The commonest way of \
    writing is shown, and "key" is the form that is counted. Stop words, punctuation, numbers and \
    single characters are not counted, nor are paragraphs in other languages than Chinese and English.

    Equally frequent terms share a rank. --dispersion tells how evenly a term is spread over the \
    articles: DP (Gries), DPnorm, Juilland's D of rates, range (the number of articles) and ARF. \
    --tfidf weighs terms as quanteda, tidytext, scikit-learn or jieba does: with --by each group is \
    taken for one document, otherwise the weights of a term in all articles are added up. Both read the \
    input twice, so that memory does not grow with it. What has no value is an empty cell, and the \
    column "undefined" says why.

    With --segmentation spaces, every piece between spaces counts, numbers and punctuation too.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal terms seeds", "the twenty most frequent terms"),
    CommandExample("bifocal terms news.jsonl --top 0 --format csv", "all terms, for a spreadsheet"),
    CommandExample("bifocal terms seeds --by year --top 5", "five terms a year"),
    CommandExample(
      "bifocal terms seeds --by document --tfidf quanteda --top 5", "what each article is about"),
    CommandExample("bifocal terms seeds --ngrams 2-3 --min-count 5", "pairs and triples of words"),
    CommandExample(
      "bifocal terms part1 --partial part1.counts", "count a part, for bifocal merge"),
  ]

  static let partial = Option.optional(
    "partial", .file, summary: "write all counts to FILE for bifocal merge, and print nothing")

  var options: [any DeclaredOption] {
    [TermTableOptions.top] + TermTableOptions.all
      + [
        TermTableOptions.grouping, TermTableOptions.ngrams, TermTableOptions.skip,
        TermTableOptions.dispersion, Self.partial,
      ] + TermOptions.all + [CommonOptions.format, CommonOptions.threads] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let wanted = try TermTableOptions(arguments)
    if arguments[Self.partial] != nil {
      for (name, isGiven) in wanted.readingAgain where isGiven {
        throw UsageError.conflict(name, "--partial")
      }
    }
    let lexicons = try LexiconSource(for: arguments, console.environment)
    let vocabulary = try lexicons.vocabulary(console)
    let counting = try TermCounting(arguments, vocabulary: vocabulary)
    let grouping = wanted.grouping
    let group: @Sendable (Document) -> String? = { document in grouping?.group(of: document) }
    let input = wanted.readsAgain ? try RepeatedInput(arguments) : nil
    var run = try ArticleRun(
      arguments, label: "counting", longTexts: counting.longTexts, console: console)
    let counts = try await counting.counts(in: &run, shape: wanted.shape, group: group)
    if let path = arguments[Self.partial] {
      let file = TermCountsFile(
        counts, settings: try CountSettings(arguments, lexicons: lexicons).values)
      try Output.write(file.text, to: path)
      return run.exitCode(foundNothing: counts.termCount == 0, faults: vocabulary.faults)
    }
    GroupedArticles.warn(of: counts, by: grouping, console)
    var spread: TermSpread?
    if let input {
      try input.rewind()
      var again = try ArticleRun(
        arguments, label: "measuring", longTexts: counting.longTexts, console: console)
      spread = try await counting.spread(
        of: counts, isGrouped: grouping != nil, weighting: wanted.weighting, in: &again,
        group: group)
    }
    let isEmpty = try wanted.print(
      counts, spread: spread, format: arguments[CommonOptions.format], console)
    return run.exitCode(foundNothing: isEmpty, faults: vocabulary.faults)
  }
}
