import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal discover terms`: words and terms that no lexicon holds.
struct DiscoverTermsCommand: Command {
  let name = "discover terms"
  let group = CommandGroup.mining
  let summary = "list new words, terms of several words, and keyphrases"
  let description = """
    Runs of words that keep together (cohesion: log₂ of how many times more often than by chance, \
    wherever they are halved) and whose neighbours vary (entropy, in bits), and that no lexicon holds: \
    new words that ICU leaves in pieces, and terms of several words. They are ordered by C-value, the \
    number of occurrences less those within longer terms. Input is read once for each length and once \
    more, so that only frequent runs take memory.

    With --keyphrases, the words and phrases that each article is about are listed, by TextRank or by \
    tf-idf. With --lexicon all are printed as a list of words for --words: look through it first.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal discover terms seeds", "new words and terms"),
    CommandExample(
      "bifocal discover terms news.jsonl --top 200 --lexicon -o new.tsv", "lines to edit"),
    CommandExample(
      "bifocal discover terms seeds --keyphrases textrank --top 5", "what each article is about"),
  ]

  static let keyphrases = Option.optional(
    "keyphrases", .choice(of: Keyphrases.Method.self), summary: "list keyphrases of each article")
  static let asLexicon = Option.flag("lexicon", summary: "print a list of words for --words")
  static let minimumCount = Option.value(
    "min-count", .integer(in: 2...), default: 5, summary: "leave out runs with fewer occurrences")
  static let size = Option.value(
    "max-words", .integer(in: 2...8), default: 4, summary: "the greatest number of pieces")
  static let cohesion = Option.value(
    "min-cohesion", .number(in: -100...100), default: 3, summary: "the least cohesion, in bits")
  static let entropy = Option.value(
    "min-entropy", .number(in: 0...100), default: 1, summary: "the least entropy on each side")
  static let order = Option.value(
    "sort", .choice(of: TermDiscovery.Order.self), default: .cValue, summary: "order by this")

  var options: [any DeclaredOption] {
    [
      TermTableOptions.top, Self.keyphrases, Self.asLexicon, Self.minimumCount, Self.size,
      Self.cohesion, Self.entropy, Self.order,
    ] + TermOptions.all + [CommonOptions.format, CommonOptions.threads] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
    let input = try RepeatedInput(arguments)
    if let method = arguments[Self.keyphrases] {
      return try await printKeyphrases(
        by: method, arguments, vocabulary: vocabulary, input: input, console: console)
    }
    // Single characters and stop words are pieces too, though no term begins or ends with the latter.
    let ends = try TermFilter.stopWords(arguments, vocabulary: vocabulary)
    let counting = try TermCounting(
      arguments, vocabulary: vocabulary, filter: TermFilter(minimumLength: 1))
    var run = try ArticleRun(
      arguments, label: "counting", longTexts: counting.longTexts, console: console)
    let counts = try await counting.counts(in: &run)
    var limits = TermDiscovery.Limits()
    limits.minimumCount = arguments[Self.minimumCount]
    limits.maximumSize = arguments[Self.size]
    limits.minimumCohesion = arguments[Self.cohesion]
    limits.minimumEntropy = arguments[Self.entropy]
    var discovery = TermDiscovery(
      of: counts, stopWords: ends, known: Set(try vocabulary.wordOrigins().keys), limits: limits)
    while discovery.needsReading {
      try input.rewind()
      var again = try ArticleRun(
        arguments, label: "looking for terms", longTexts: counting.longTexts, console: console)
      let reading = try await counting.sum(in: &again, of: discovery.reading()) {
        reading, reader, document in
        reading.add(try reader.tokens(of: document), of: document.text)
      } merge: {
        $0.merge($1)
      }
      discovery.take(reading)
    }
    let finds = discovery.ranked(by: arguments[Self.order])
    let report = TermDiscoveryReport(Array(finds.prefix(arguments[TermTableOptions.top])))
    try console.write(
      report, asLexicon: arguments[Self.asLexicon], or: arguments[CommonOptions.format])
    return run.exitCode(foundNothing: finds.isEmpty, faults: vocabulary.faults)
  }

  private func printKeyphrases(
    by method: Keyphrases.Method, _ arguments: Arguments, vocabulary: Vocabulary,
    input: RepeatedInput, console: Console
  ) async throws -> ExitCode {
    let counting = try TermCounting(arguments, vocabulary: vocabulary)
    var run = try ArticleRun(
      arguments, label: "counting", longTexts: counting.longTexts, console: console)
    let keyphrases = Keyphrases(of: try await counting.counts(in: &run), method: method)
    try input.rewind()
    var again = try ArticleRun(
      arguments, label: "ranking", longTexts: counting.longTexts, console: console)
    let top = arguments[TermTableOptions.top]
    var report = KeyphraseReport()
    try await again.forEach(counting.makeReader) { reader, document in
      let tokens = try reader.tokens(of: document)
      return (
        document.id,
        keyphrases.ranked(in: tokens, of: document.text, count: top)
      )
    } body: {
      report.add($0.1, of: $0.0)
    }
    try console.write(
      report, asLexicon: arguments[Self.asLexicon], or: arguments[CommonOptions.format])
    return run.exitCode(foundNothing: report.isEmpty, faults: vocabulary.faults)
  }
}
