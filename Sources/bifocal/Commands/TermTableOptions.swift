import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// Which terms are printed, in what order and with which columns; for `terms` and `merge`.
struct TermTableOptions {
  static let top = Option.value(
    "top", letter: "n", .limit, default: 20,
    summary: "print the first N terms, of each group; 0 for all")
  static let minimumCount = Option.value(
    "min-count", .integer(in: 1...), default: 1, summary: "leave out terms with fewer occurrences")
  static let minimumDocuments = Option.value(
    "min-docs", .integer(in: 1...), default: 1, summary: "leave out terms in fewer articles")
  static let maximumShare = Option.value(
    "max-doc-share", .number(in: 0...1), default: 1,
    summary: "leave out terms in a greater share of the articles")
  static let order = Option.optional(
    "sort", .choice(of: TermSelection.Order.self), summary: "order terms by this column",
    details: "Otherwise tfidf where that is asked for, and else count.")
  static let weighting = Option.optional(
    "tfidf", .choice(of: TermWeighting.self), summary: "weigh terms as this tool does",
    details: "jieba needs --idf.")
  static let idf = Option.optional(
    "idf", .file, summary: "the table of --tfidf jieba, such as its idf.txt")

  static let grouping = Option.optional(
    "by", .grouping, summary: "count in groups of articles",
    details: "Articles that do not say, such as those without a date, are in no group.")
  static let ngrams = Option.value(
    "ngrams", .sizes(in: 1...8), default: 1...1, summary: "count runs of so many words",
    details: "A run goes over no punctuation, no stop word and no line end.")
  static let skip = Option.value(
    "skip", .integer(in: 0...10), default: 0,
    summary: "let runs leave out up to N words between two (skip-grams)")
  static let dispersion = Option.flag(
    "dispersion", summary: "measure how evenly terms are spread over articles")

  /// The options of `merge` too.
  static let all: [any DeclaredOption] =
    [minimumCount, minimumDocuments, maximumShare, order, weighting, idf]

  let shape: NGramShape
  let grouping: DocumentGrouping?
  let weighting: TermTable.Weighting?
  private let dispersion: Bool
  private let selection: TermSelection
  private let showsKeys: Bool

  /// Takes what a command line of `terms` says.
  init(_ arguments: Arguments) throws {
    let grouping = arguments[Self.grouping]
    let dispersion = arguments[Self.dispersion]
    try self.init(
      arguments, shape: NGramShape(sizes: arguments[Self.ngrams], skip: arguments[Self.skip]),
      grouping: grouping, dispersion: dispersion,
      showsKeys: arguments[TermOptions.stems] || arguments[TermOptions.mergeActors])
  }

  /// Takes what the command line of `merge` says of counts that are there.
  init(_ arguments: Arguments, shape: NGramShape, grouping: DocumentGrouping?) throws {
    try self.init(
      arguments, shape: shape, grouping: grouping, dispersion: false, showsKeys: false)
  }

  private init(
    _ arguments: Arguments, shape: NGramShape, grouping: DocumentGrouping?, dispersion: Bool,
    showsKeys: Bool
  ) throws {
    self.shape = shape
    self.grouping = grouping
    self.dispersion = dispersion
    self.showsKeys = showsKeys
    let scheme = arguments[Self.weighting]
    let idf = try arguments[Self.idf].map {
      try InverseFrequencies(parsing: TextFile.text(at: $0), file: $0)
    }
    guard scheme != .jieba || idf != nil else {
      throw UsageError.missingOption(usage: "--idf FILE")
    }
    guard scheme == .jieba || idf == nil else {
      throw UsageError.conflict("--idf", "any --tfidf but jieba")
    }
    weighting = scheme.map { TermTable.Weighting($0, idf: idf) }
    var selection = TermSelection()
    selection.minimumCount = arguments[Self.minimumCount]
    selection.minimumDocuments = arguments[Self.minimumDocuments]
    selection.maximumShare = arguments[Self.maximumShare]
    selection.order = arguments[Self.order] ?? (scheme == nil ? .count : .weight)
    selection.limit = arguments[Self.top]
    self.selection = selection
    if selection.order == .weight, scheme == nil {
      throw UsageError.missingOption(usage: "--tfidf SCHEME, for --sort tfidf,")
    }
    if [.dispersion, .averageReduced].contains(selection.order), !dispersion {
      throw UsageError.missingOption(usage: "--dispersion, for --sort \(selection.order.rawValue),")
    }
  }

  /// The options that take each term's total before its share of an article, and whether each is given.
  var readingAgain: [(name: String, isGiven: Bool)] {
    [("--dispersion", dispersion), ("--tfidf without --by", weighting != nil && grouping == nil)]
  }

  /// Whether the input has to be read a second time.
  var readsAgain: Bool { readingAgain.contains { $0.isGiven } }

  /// Prints counts; tells whether there were none.
  func print(
    _ counts: TermCounts, spread: TermSpread?, format: ReportFormat, _ console: Console
  ) throws -> Bool {
    let tables =
      grouping == nil
      ? [TermTable(counts, selection: selection, spread: spread)]
      : TermTable.tables(
        byGroupsOf: counts, selection: selection, spread: spread, weighting: weighting)
    var columns = TermReport.Columns()
    columns.group = grouping?.name
    columns.spread = dispersion
    columns.weight = weighting?.scheme.rawValue
    columns.key = showsKeys
    let report = TermReport(tables, columns: columns)
    try console.write(report, as: format)
    return tables.allSatisfy { $0.rows.isEmpty }
  }
}

/// Articles by group.
enum GroupedArticles {
  /// Says how many articles are in no group.
  static func warn(of counts: TermCounts, by grouping: DocumentGrouping?, _ console: Console) {
    guard let grouping else { return }
    let rest =
      counts.documentCount - counts.groups.reduce(0) { $0 + counts.size(of: $1).documents }
    if rest > 0 {
      console.messages.warn("\(rest) not counted, for they do not say their \(grouping.name)")
    }
  }
}

extension ValueParser<DocumentGrouping> {
  /// What articles are put together by.
  static var grouping: ValueParser {
    let names = DocumentGrouping.allCases.map(\.name)
    return ValueParser(
      metavar: names.joined(separator: "|"),
      expectation: "one of \(names.joined(separator: ", "))", completion: .words(names),
      text: \.name
    ) { DocumentGrouping($0) }
  }
}

extension ValueParser<ClosedRange<Int>> {
  /// The sizes of runs of words: `2` or `2-3`.
  static func sizes(in bounds: ClosedRange<Int>) -> ValueParser {
    ValueParser(
      metavar: "N|N-N",
      expectation:
        "a size from \(bounds.lowerBound) to \(bounds.upperBound), or two such as 2-3",
      text: { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    ) { text in
      let sizes = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(sizes.count), let first = sizes[0], let last = sizes[sizes.count - 1],
        bounds.contains(first), bounds.contains(last), first <= last
      else { return nil }
      return first...last
    }
  }
}
