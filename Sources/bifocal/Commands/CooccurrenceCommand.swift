import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal cooccurrence`: who and what occurs together.
struct CooccurrenceCommand: Command {
  /// What may occur together.
  enum Subject: String, CaseIterable, Sendable {
    case actors
    case themes
    case terms
  }

  /// How the result is printed.
  enum Format: String, CaseIterable, Sendable {
    case table
    case jsonl
    case csv
    case matrix
    case graphml
    case svg
  }

  let name = "cooccurrence"
  let group = CommandGroup.tagging
  let summary = "find actors, themes or terms that occur together"
  let description = """
    Counts in how many sentences, paragraphs or articles two items occur together, with PMI, G² (LL) \
    and Jaccard's index, and shows places for it. Of all items the most frequent are taken (--items). \
    table, jsonl and csv are lists of pairs, matrix is a table of all items by all items, graphml is \
    for Gephi and other programs, and svg is a picture, in which the same network always looks alike.

    --of actors,themes counts both together: who is spoken of with what. Terms are read twice, so that \
    only the most frequent take memory.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal cooccurrence seeds --top 10", "actors in one sentence"),
    CommandExample(
      "bifocal cooccurrence seeds --of actors,themes --within paragraph --sort LL",
      "who is spoken of with what"),
    CommandExample(
      "bifocal cooccurrence seeds --items 30 --format svg -o network.svg", "a picture"),
  ]

  static let subjects = Option.value(
    "of", .list(of: Subject.self, metavar: "ITEMS"), default: [.actors],
    summary: "what occurs together: actors, themes, both, or terms")
  static let unit = Option.value(
    "within", .choice(of: CooccurrenceUnits.Kind.self), default: .sentence,
    summary: "where they occur together")
  static let items = Option.value(
    "items", .limit, default: 50, summary: "take the N most frequent items; 0 for all")
  static let minimumCount = Option.value(
    "min-count", .integer(in: 1...), default: 2, summary: "leave out pairs in fewer units")
  static let order = Option.optional(
    "sort", .choice(of: AssociationMeasure.self), summary: "order pairs by this measure",
    details: "Otherwise by the number of units.")
  static let evidence = Option.value(
    "evidence", .integer(in: 0...100), default: 3, summary: "show N places for each pair")
  static let format = Option.value(
    "format", letter: "f", .choice(of: Format.self), default: .table, summary: "how to print")

  var options: [any DeclaredOption] {
    [
      Self.subjects, Self.unit, Self.items, Self.minimumCount, Self.order, Self.evidence,
      TermTableOptions.top,
    ] + TermOptions.all + [Self.format, CommonOptions.threads] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let subjects = Set(arguments[Self.subjects])
    guard subjects == [.terms] || !subjects.contains(.terms) else {
      throw UsageError.conflict("--of terms", "actors or themes beside it")
    }
    let source = try LexiconSource(for: arguments, console.environment)
    var counts = CooccurrenceCounts(evidence: arguments[Self.evidence])
    var run = try ArticleRun(arguments, label: "counting", console: console)
    let faults: [LexiconError.Fault]
    if subjects == [.terms] {
      let vocabulary = try source.vocabulary(console)
      faults = vocabulary.faults
      try await count(&counts, ofTermsIn: &run, arguments, vocabulary, console: console)
    } else {
      let set = try source.set(console)
      faults = set.faults
      let model = try TaggingModel(set)
      let segmentation = arguments[CommonOptions.segmentation]
      let unit = arguments[Self.unit]
      try await run.forEach({ try Tagger(model, segmentation: segmentation) }) { tagger, document in
        CooccurrenceUnits(of: try tagger.tagged(document), unit, subjects)
      } body: {
        counts.add($0)
      }
    }
    let network = counts.network(
      of: arguments[Self.items], minimumCount: arguments[Self.minimumCount],
      order: arguments[Self.order])
    try print(network, arguments, console)
    return run.exitCode(foundNothing: network.edges.isEmpty, faults: faults)
  }

  private func count(
    _ counts: inout CooccurrenceCounts, ofTermsIn run: inout ArticleRun, _ arguments: Arguments,
    _ vocabulary: Vocabulary, console: Console
  ) async throws {
    let counting = try TermCounting(arguments, vocabulary: vocabulary)
    let input = try RepeatedInput(arguments)
    let terms = try await counting.counts(in: &run)
    try input.rewind()
    let items = FrequentTerms(terms, count: arguments[Self.items])
    let unit = arguments[Self.unit]
    var again = try ArticleRun(arguments, label: "pairing", console: console)
    try await again.forEach(counting.makeReader) { reader, document in
      let tokens = try reader.tokens(of: document)
      let sentences = unit == .sentence ? try reader.sentences(of: document) : []
      return items.units(of: document, unit, sentences: sentences, tokens: tokens)
    } body: {
      counts.add($0)
    }
  }

  private func print(
    _ network: CooccurrenceNetwork, _ arguments: Arguments, _ console: Console
  ) throws {
    let report = CooccurrenceReport(network, top: arguments[TermTableOptions.top])
    switch arguments[Self.format] {
    case .table: try console.write(report, as: .table)
    case .jsonl: try console.write(report, as: .jsonl)
    case .csv: try console.write(report, as: .csv)
    case .matrix:
      for row in report.matrix { try console.output.write(CSVWriter(.comma).row(row)) }
    case .graphml: try console.output.write(GraphML.text(of: network))
    case .svg:
      let items = arguments[Self.subjects].map(\.rawValue).joined(separator: " and ")
      let title = "\(items) in one \(arguments[Self.unit].rawValue)"
      try console.output.write(NetworkDrawing.svg(of: network, title: title))
    }
  }
}

extension CooccurrenceUnits {
  /// The units of an article with the actors and themes that were found there.
  fileprivate init(
    of tagged: TaggedDocument, _ kind: Kind, _ subjects: Set<CooccurrenceCommand.Subject>
  ) {
    self.init(
      of: tagged.document, kind, sentences: tagged.sentences, tokens: tagged.tokens)
    if subjects.contains(.actors) {
      for found in tagged.actors {
        let chinese = found.actor.simplifiedChinese
        let item = Item(
          id: found.actor.id, label: chinese.isEmpty ? found.actor.english : chinese,
          kind: found.actor.kind.rawValue)
        for mention in found.mentions { add(item, at: mention.range.lowerBound) }
      }
    }
    guard subjects.contains(.themes) else { return }
    for found in tagged.themes {
      let item = Item(id: found.theme.id, label: found.theme.chinese, kind: "theme")
      for evidence in found.evidence { add(item, at: evidence.range.lowerBound) }
    }
  }
}
