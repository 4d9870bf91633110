import BifocalIngest
import BifocalMining
import BifocalText
import Glibc

/// What a command line of `trends` asks for, checked.
struct TrendRequest: Sendable {
  /// What is followed by name; nothing if all items are ranked.
  let expressions: [TrendExpression]
  let query: TrendQuery
  let calendar: BinCalendar
  let range: DayRange
  let groupField: DocumentGrouping?
  let groupNames: [String]
  let leavesOutCopies: Bool
  let drilledBin: TimeBin?

  let segmentation: Tokenizer.Segmentation
  let languages: Set<Language>
  let words: [WordLexicon.Word]
  let joinsNames: Bool

  private let measure: TrendMeasure
  private let smoothing: Int
  private let criterion: TrendRanking.Criterion
  private let top: Int
  private let alpha: Double
  private let ranking: TrendRanking.Settings

  /// The most bins that a series may have.
  static let binLimit = 20_000

  /// Reads a command line.
  ///
  /// - Throws: `UsageError`, `TrendExpressionError`, or what is wrong with files of words.
  init(_ arguments: Arguments, lexicons: LexiconSet) throws {
    expressions = try Self.expressions(arguments, lexicons: lexicons)
    if expressions.isEmpty {
      let ngrams = arguments[TrendOptions.ngrams]
      if ngrams != nil, arguments[TrendOptions.subject] != .terms {
        throw UsageError.conflict("--ngrams", "--of \(arguments[TrendOptions.subject].rawValue)")
      }
      query = ngrams.map { .ngrams($0) } ?? .all(arguments[TrendOptions.subject])
    } else {
      for option: any DeclaredOption in [TrendOptions.subject, TrendOptions.ngrams]
      where arguments.isGiven(option) {
        throw UsageError.conflict("--\(option.declaration.name)", "an item that is named")
      }
      var seen: Set<TrendExpression.Sum> = []
      query = .sums(expressions.flatMap(\.sums).filter { seen.insert($0).inserted })
    }
    calendar = BinCalendar(
      by: arguments[TrendOptions.binLength], firstMonth: arguments[TrendOptions.firstMonth])
    let (from, to) = (arguments[TrendOptions.from], arguments[TrendOptions.to])
    if let from, let to, to.lastDayNumber < from.dayNumber {
      throw UsageError.badValue("\(to)", option: "to", expected: "on or after --from \(from)")
    }
    range = DayRange(from: from, to: to)
    let groups = arguments[TrendOptions.group]
    if let other = groups.first(where: { $0.field != groups[0].field }) {
      throw UsageError.conflict("--group \(groups[0])", "--group \(other)")
    }
    groupField = groups.first?.field
    groupNames = groups.compactMap(\.name)
    leavesOutCopies = arguments[TrendOptions.dedupe]
    let calendar = calendar
    drilledBin = try arguments[TrendOptions.drill].map { name throws(UsageError) in
      guard let bin = calendar.bin(named: name) else {
        throw .badValue(
          name, option: "drill",
          expected: "a bin by \(calendar.period.rawValue) such as \(calendar.bin(ofDay: 19_181))")
      }
      return bin
    }
    segmentation = arguments[CommonOptions.segmentation]
    languages = Set(arguments[CommonOptions.languages])
    words = try UserWordFiles.words(at: arguments[CommonOptions.words])
    joinsNames = arguments[CommonOptions.joinNames]
    measure = arguments[TrendOptions.measure]
    smoothing = arguments[TrendOptions.smoothing]
    criterion = arguments[TrendOptions.criterion]
    top = arguments[TrendOptions.top]
    alpha = arguments[TrendOptions.alpha]
    var ranking = TrendRanking.Settings()
    ranking.measure = measure
    ranking.minimumCount = arguments[TrendOptions.minimumCount]
    ranking.minimumDocuments = arguments[TrendOptions.minimumDocuments]
    ranking.tests.trend = try TrendTestOptions.method(arguments, binsBy: calendar.period)
    ranking.tests.penalty = arguments[TrendOptions.penalty]
    ranking.tests.bursts = BurstDetector(
      ratio: arguments[TrendOptions.burstRatio], cost: arguments[TrendOptions.burstCost])
    self.ranking = ranking
  }

  /// The lexicons, compiled with the words that must be kept whole.
  func model(_ lexicons: LexiconSet) throws(ICUError) -> TaggingModel {
    try TaggingModel(
      lexicons, adding: words + query.terms.map { .init($0, .force) }, joinsUnknown: joinsNames)
  }

  /// After how many bins seasons come again, if trends are tested by season.
  var seasonPeriod: Int? { ranking.tests.trend.period }

  /// Everything that is named, in the order of the options.
  private static func expressions(
    _ arguments: Arguments, lexicons: LexiconSet
  ) throws -> [TrendExpression] {
    let expressions =
      arguments[TrendOptions.terms].map { TrendExpression(.term($0)) }
      + arguments[TrendOptions.actors].map { TrendExpression(.actor($0)) }
      + (try arguments[TrendOptions.themes].map { try TrendExpression("#\($0)") })
      + (try arguments[TrendOptions.expressions].map { try TrendExpression($0) })
    let actors = Set(lexicons.actors.actors.map(\.id))
    let themes = Set(lexicons.themes.themes.map(\.id))
    for item in expressions.flatMap({ $0.sums.flatMap(\.items) }) {
      // An id that a rule makes for an unknown name begins with a tilde, and may be anything.
      switch item {
      case .term(let term):
        if term.allSatisfy(\.isWhitespace) {
          throw UsageError.badValue(term, option: "term", expected: "a word or a phrase")
        }
      case .actor(let id): try check(id, among: actors, option: "actor")
      case .theme(let id, _): try check(id, among: themes, option: "theme")
      case .pair(let actor, let theme):
        try check(actor, among: actors, option: "actor")
        try check(theme, among: themes, option: "theme")
      }
    }
    return expressions
  }

  private static func check(
    _ id: String, among known: Set<String>, option: String
  ) throws(UsageError) {
    guard !known.contains(id), !id.hasPrefix("~") else { return }
    let nearest = Suggestion.nearest(to: id, among: known.sorted())
    throw .badValue(
      id, option: option,
      expected: "the id of \(option == "actor" ? "an actor" : "a theme") in the lexicons"
        + Suggestion.hint(nearest))
  }

  /// The lines to show: what is named, or the first of the ranking; one for each group.
  ///
  /// - Throws: `TrendCommandError` when a group is unknown or dates are too far apart.
  func lines(of counts: BinnedCounts) throws(TrendCommandError) -> [TrendLine] {
    let bins = counts.bins
    if bins.count > Self.binLimit, let first = bins.first, let last = bins.last {
      throw .tooManyBins(bins.count, from: first, to: last)
    }
    let groups = try shownGroups(of: counts)
    let tables = groups.map { (name: $0, table: BinTable(of: counts, group: $0)) }
    guard expressions.isEmpty else {
      return expressions.flatMap { expression in
        tables.map { group, table in
          line(of: expression, in: counts, table: table, group: group, log10Q: nil)
        }
      }
    }
    let rows = TrendRanking(of: counts, by: criterion, settings: ranking).rows
      .filter { alpha >= 1 || $0.log10Q <= log10(alpha) }
    return rows.prefix(top).flatMap { row in
      tables.map { group, table in
        line(
          of: TrendExpression(.term(counts.items[row.item])), in: counts, table: table,
          group: group, log10Q: criterion == .count ? nil : row.log10Q)
      }
    }
  }

  private func line(
    of expression: TrendExpression, in counts: BinnedCounts, table: BinTable, group: String?,
    log10Q: Double?
  ) -> TrendLine {
    TrendLine(
      TrendSeries(
        of: expression, in: counts, table: table, group: group.map(Self.shownName),
        measure: measure, smoothing: smoothing),
      settings: ranking.tests, log10Q: log10Q)
  }

  private func shownGroups(of counts: BinnedCounts) throws(TrendCommandError) -> [String?] {
    guard let groupField else { return [nil] }
    let known = counts.groups.sorted()
    guard !groupNames.isEmpty else { return known }
    for name in groupNames where !known.contains(name) {
      throw .unknownGroup(
        name, field: groupField.name, known: known.filter { !$0.isEmpty })
    }
    return groupNames
  }

  /// A group's name, and what stands for it when articles do not say.
  private static func shownName(_ group: String) -> String { group.isEmpty ? "(unknown)" : group }
}

/// What is asked of articles that they cannot answer.
enum TrendCommandError: Error, CustomStringConvertible {
  case unknownGroup(String, field: String, known: [String])
  case tooManyBins(Int, from: TimeBin, to: TimeBin)

  var description: String {
    switch self {
    case .unknownGroup(let name, let field, let known):
      "--group \(field)=\(name): no article has that \(field); "
        + (known.isEmpty
          ? "none has any" : "there are \(known.prefix(10).joined(separator: ", "))")
        + (known.count > 10 ? " and \(known.count - 10) others" : "")
    case .tooManyBins(let count, let first, let last):
      "\(count) bins from \(first) to \(last) are too many; take longer ones with --by, or leave out "
        + "what is misdated with --from and --to"
    }
  }
}
