import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal collocations`: words that keep company.
struct CollocationsCommand: Command {
  let name = "collocations"
  let group = CommandGroup.mining
  let summary = "find words that stand together"
  let description = """
    Words that follow each other (--span adjacent) are ordered by z of λ, as in quanteda: stop words \
    keep their places, and no collocation goes over punctuation. Collocates are words within a window \
    of words on each side (--span 5, or --span 3,0 for three before and none after), which ends at the \
    end of the line, or in the same sentence (--span sentence). They are ordered by logDice or any \
    other of the measures; --formulas says how each is computed. What has no value is an empty cell, \
    and the column "undefined" says why.

    With --node, collocates of these words alone are looked for, and the window is five words unless \
    it is given. Input is read twice, so that only words that are frequent enough take memory.
    """
  let operands = Operands("[PATH…]", count: 0..., completion: .file)
  let examples = [
    CommandExample("bifocal collocations seeds", "words that follow each other"),
    CommandExample("bifocal collocations seeds --node 俄罗斯", "what stands beside 俄罗斯"),
    CommandExample(
      "bifocal collocations seeds --span sentence --sort LL", "pairs that share sentences"),
    CommandExample("bifocal collocations --formulas", "how each column is computed"),
  ]

  static let span = Option.optional(
    "span", .collocationSpan, summary: "how near words stand: N or L,R words, or sentence",
    details: "Otherwise adjacent, and 5 with --node.")
  static let nodes = Option.repeated(
    "node", .text("TERM"), summary: "look for what stands beside TERM",
    details: "It is counted as a whole, whether a lexicon has it or not.")
  static let sizes = Option.optional(
    "sizes", .sizes(in: 2...5), summary: "how many words follow each other (2-3 unless given)")
  static let order = Option.optional(
    "sort", .choice(of: AssociationMeasure.self), summary: "order collocates by this measure",
    details: "logDice unless given.")
  static let minimumCount = Option.value(
    "min-count", .integer(in: 1...), default: 2,
    summary: "leave out what occurs, or stands together, less often")
  static let formulas = Option.flag("formulas", summary: "print the formula of each column")

  var options: [any DeclaredOption] {
    [
      Self.span, Self.nodes, Self.sizes, Self.order, TermTableOptions.top, Self.minimumCount,
      Self.formulas,
    ] + TermOptions.all + [CommonOptions.format, CommonOptions.threads] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    if arguments[Self.formulas] { return try printFormulas(console) }
    guard !arguments.operands.isEmpty else { throw UsageError.missingOperand(usage: "PATH…") }
    let nodes = arguments[Self.nodes]
    let span =
      arguments[Self.span] ?? (nodes.isEmpty ? .adjacent : .near(.words(left: 5, right: 5)))
    switch span {
    case .adjacent:
      guard nodes.isEmpty else { throw UsageError.conflict("--node", "--span adjacent") }
      guard arguments[Self.order] == nil else {
        throw UsageError.conflict("--sort", "--span adjacent, which is ordered by z")
      }
    case .near:
      guard arguments[Self.sizes] == nil else {
        throw UsageError.conflict("--sizes", "any --span but adjacent")
      }
    }
    let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
    let counting = try TermCounting(arguments, vocabulary: vocabulary, terms: nodes)
    let input = try RepeatedInput(arguments)
    var run = try ArticleRun(
      arguments, label: "counting", longTexts: counting.longTexts, console: console)
    let counts = try await counting.counts(in: &run)
    try input.rewind()
    var again = try ArticleRun(
      arguments, label: "pairing", longTexts: counting.longTexts, console: console)
    let top = arguments[TermTableOptions.top]
    let report: CollocationReport
    switch span {
    case .adjacent:
      let found = try await adjacent(arguments, of: counts, by: counting, in: &again)
      report = CollocationReport(adjacent: Array(found.prefix(top)))
    case .near(let span):
      let terms = try nodes.map { try term(of: $0, in: counts, by: counting, console) }
      let found = try await collocates(
        arguments, nodes: nodes.isEmpty ? nil : terms.compactMap { $0 }, of: counts, span,
        by: counting, in: &again)
      report = CollocationReport(collocates: Array(found.prefix(top)))
    }
    try console.write(report, as: arguments[CommonOptions.format])
    return run.exitCode(foundNothing: report.isEmpty, faults: vocabulary.faults)
  }

  private func adjacent(
    _ arguments: Arguments, of counts: TermCounts, by counting: TermCounting,
    in run: inout ArticleRun
  ) async throws -> [AdjacentCollocations.Collocation] {
    let empty = AdjacentCollocations(
      of: counts, sizes: arguments[Self.sizes] ?? 2...3,
      minimumCount: arguments[Self.minimumCount])
    return try await counting.sum(in: &run, of: empty) { sum, reader, document in
      sum.add(try reader.tokens(of: document), of: document.text)
    } merge: {
      $0.merge($1)
    }.ranked()
  }

  private func collocates(
    _ arguments: Arguments, nodes: [String]?, of counts: TermCounts,
    _ span: CollocateCounts.Span, by counting: TermCounting, in run: inout ArticleRun
  ) async throws -> [CollocateCounts.Pair] {
    let empty = CollocateCounts(
      of: counts, span: span, nodes: nodes, minimumCount: arguments[Self.minimumCount])
    return try await counting.sum(in: &run, of: empty) { sum, reader, document in
      let sentences = span == .sentence ? try reader.sentences(of: document) : []
      sum.add(try reader.tokens(of: document), of: document.text, sentences: sentences)
    } merge: {
      $0.merge($1)
    }.ranked(by: arguments[Self.order] ?? .logDice)
  }

  /// The folded form of a node, if it occurs.
  private func term(
    of node: String, in counts: TermCounts, by counting: TermCounting, _ console: Console
  ) throws -> String? {
    guard let term = counting.filter.term(of: node[...], kind: .word) else {
      throw UsageError.badValue(
        node, option: Self.nodes.declaration.name,
        expected: "a term that is counted; see --stopwords and --min-length")
    }
    if counts[term] == nil { console.messages.warn("\(node) does not occur") }
    return term
  }

  private func printFormulas(_ console: Console) throws -> ExitCode {
    var table = TextTable([.init("column"), .init("formula", overflow: .wrap)])
    table.add([
      "lambda", "interaction of all places in a log-linear model (Blaheta & Johnson 2001)",
    ])
    table.add(["z", "of adjacent words: λ divided by its standard error"])
    for measure in AssociationMeasure.allCases { table.add([measure.rawValue, measure.formula]) }
    try console.output.write(table.text(width: console.tableWidth, header: console.tableHeader))
    return .done
  }
}

/// How near words stand.
enum CollocationSpan: Sendable, Equatable {
  /// One after the other.
  case adjacent
  /// Within a window, or in the same sentence.
  case near(CollocateCounts.Span)
}

extension ValueParser<CollocationSpan> {
  /// `adjacent`, `5`, `3,0` or `sentence`.
  static var collocationSpan: ValueParser {
    ValueParser(
      metavar: "adjacent|N|L,R|sentence",
      expectation: "adjacent, sentence, or a number of words from 1 to 100, or two such as 3,0",
      completion: .words(["adjacent", "sentence"]),
      text: { span in
        switch span {
        case .adjacent: "adjacent"
        case .near(.sentence): "sentence"
        case .near(.words(let left, let right)): "\(left),\(right)"
        }
      }
    ) { text in
      if text == "adjacent" { return .adjacent }
      if text == "sentence" { return .near(.sentence) }
      let sides = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(sides.count), let left = sides[0], let right = sides[sides.count - 1],
        (0...100).contains(left), (0...100).contains(right), left + right > 0
      else { return nil }
      return .near(.words(left: left, right: right))
    }
  }
}
