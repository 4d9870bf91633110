import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText
import Synchronization

/// `bifocal keyness`: what a corpus has more often than another.
struct KeynessCommand: Command {
  let name = "keyness"
  let group = CommandGroup.mining
  let summary = "find the words that tell a corpus from another"
  let description = """
    Target and reference are files and folders, or conditions on the articles of PATH: \
    'year>=2022', 'date<2022-02-24', source=NAME, language=zh, author=NAME, id=NAME. Without a \
    reference, articles that do not fulfil the target's condition are the reference. With --by, each \
    group is compared with all the others, such as a year with the rest.

    LRC, by which terms are ordered, is the least difference that the counts allow, as a power of \
    two: 1 is at least twice as often, 0 nothing that chance would not explain. --formulas says how \
    each column is computed. Signed measures are negative for what the target has less often. What \
    has no value is an empty cell, and the column "undefined" says why.

    With --segmentation spaces, every piece between spaces counts, numbers and punctuation too.
    """
  let operands = Operands("[PATH…]", count: 0..., completion: .file)
  let examples = [
    CommandExample(
      "bifocal keyness --target 'year>=2023' seeds", "what was written more often from 2023 on"),
    CommandExample(
      "bifocal keyness --target ours.jsonl --reference others --format csv",
      "all measures, for a spreadsheet"),
    CommandExample("bifocal keyness --by year seeds --top 5", "what each year has more often"),
    CommandExample("bifocal keyness --formulas", "how each column is computed"),
  ]

  static let target = Option.repeated(
    "target", .text("PATH|CONDITION"), summary: "what is looked at")
  static let reference = Option.repeated(
    "reference", .text("PATH|CONDITION"), summary: "what it is compared with")
  static let order = Option.value(
    "sort", .choice(of: KeynessMeasure.self), default: .conservativeLogRatio,
    summary: "order terms by this measure")
  static let minimumCount = Option.value(
    "min-count", .integer(in: 1...), default: 1,
    summary: "leave out terms with fewer occurrences in both together")
  static let grouping = Option.optional(
    "by", .grouping, summary: "compare each group of articles with the rest")
  static let alpha = Option.value(
    "alpha", .number(in: 1e-12...0.5), default: 0.05,
    summary: "the error rate of LRC over all terms together")
  static let smoothing = Option.value(
    "smoothing", .number(in: 0...1e6), default: 1,
    summary: "k of SimpleMaths, in occurrences in a million")
  static let formulas = Option.flag("formulas", summary: "print the formula of each column")

  var options: [any DeclaredOption] {
    [
      Self.target, Self.reference, Self.grouping, Self.order, TermTableOptions.top,
      Self.minimumCount, Self.alpha, Self.smoothing, Self.formulas,
    ] + TermOptions.all + [CommonOptions.format, CommonOptions.threads] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    if arguments[Self.formulas] { return try printFormulas(console) }
    let top = arguments[TermTableOptions.top]
    let settings = KeynessMeasure.Settings(
      alpha: arguments[Self.alpha], smoothing: arguments[Self.smoothing])
    func first(_ rows: [KeynessTable.Row]) -> [KeynessTable.Row] {
      Array(rows.prefix(top))
    }
    let report: KeynessReport
    let code: ExitCode
    if let grouping = arguments[Self.grouping] {
      let (counts, found) = try await groups(by: grouping, arguments, console: console)
      let tables = try KeynessTable.tables(
        ofGroupsOf: counts, order: arguments[Self.order],
        minimumCount: arguments[Self.minimumCount], settings: settings)
      guard !tables.isEmpty else { throw FewerThanTwoGroups(grouping: grouping.name) }
      report = KeynessReport(
        tables.map { ($0.group, first($0.table.rows)) }, grouping: grouping.name)
      code = found
    } else {
      let sides = try ComparedSides(arguments)
      let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
      let counting = try TermCounting(arguments, vocabulary: vocabulary)
      let (counts, found) = try await sides.counts(
        by: counting, arguments, faults: vocabulary.faults, console: console)
      let keyness = try KeynessTable(
        target: counts[0], reference: counts[1], order: arguments[Self.order],
        minimumCount: arguments[Self.minimumCount], settings: settings)
      report = KeynessReport(first(keyness.rows))
      code = found
    }
    try console.write(report, as: arguments[CommonOptions.format])
    return code == .done && report.isEmpty ? .nothingFound : code
  }

  /// Counts the articles in groups, and names those that are in none.
  private func groups(
    by grouping: DocumentGrouping, _ arguments: Arguments, console: Console
  ) async throws -> (TermCounts, ExitCode) {
    for option in [Self.target, Self.reference] where !arguments[option].isEmpty {
      throw UsageError.conflict("--by", "--\(option.declaration.name)")
    }
    guard !arguments.operands.isEmpty else { throw UsageError.missingOperand(usage: "PATH…") }
    let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
    let counting = try TermCounting(arguments, vocabulary: vocabulary)
    var run = try ArticleRun(
      arguments, label: "counting", longTexts: counting.longTexts, console: console)
    let counts = try await counting.counts(in: &run) { grouping.group(of: $0) }
    GroupedArticles.warn(of: counts, by: grouping, console)
    return (counts, run.exitCode(foundNothing: false, faults: vocabulary.faults))
  }

  private func printFormulas(_ console: Console) throws -> ExitCode {
    var table = TextTable([.init("column"), .init("formula", overflow: .wrap)])
    for measure in KeynessMeasure.allCases { table.add([measure.rawValue, measure.formula]) }
    try console.output.write(table.text(width: console.tableWidth, header: console.tableHeader))
    return .done
  }
}

/// All articles are in one group, so there is no rest.
private struct FewerThanTwoGroups: Error, CustomStringConvertible {
  let grouping: String

  var description: String {
    "fewer than two groups by \(grouping) hold words; nothing can be compared with the rest"
  }
}

/// What a command line compares.
private enum ComparedSides {
  case files(target: [String], reference: [String])
  case conditions(target: [DocumentCondition], reference: [DocumentCondition])

  init(_ arguments: Arguments) throws {
    let (target, reference) = (
      arguments[KeynessCommand.target], arguments[KeynessCommand.reference]
    )
    guard !target.isEmpty else {
      throw UsageError.missingOption(usage: "--target PATH|CONDITION")
    }
    let conditions = try (target + reference).map { try DocumentCondition($0) }
    if conditions.allSatisfy({ $0 == nil }) {
      guard !reference.isEmpty else {
        throw UsageError.missingOption(usage: "--reference PATH")
      }
      if let operand = arguments.operands.first { throw UsageError.unexpectedOperand(operand) }
      self = .files(target: target, reference: reference)
      return
    }
    guard conditions.allSatisfy({ $0 != nil }) else {
      throw UsageError.conflict("a condition", "a path as the other side")
    }
    guard !arguments.operands.isEmpty else { throw UsageError.missingOperand(usage: "PATH…") }
    let all = conditions.compactMap { $0 }
    self = .conditions(
      target: Array(all.prefix(target.count)), reference: Array(all.dropFirst(target.count)))
  }

  /// Counts both sides, and names what could not be read or told.
  func counts(
    by counting: TermCounting, _ arguments: Arguments, faults: [LexiconError.Fault],
    console: Console
  ) async throws -> ([TermCounts], ExitCode) {
    switch self {
    case .files(let target, let reference):
      var counts: [TermCounts] = []
      var codes: [ExitCode] = []
      for paths in [target, reference] {
        var run = try ArticleRun(
          arguments, paths: paths, label: "counting", longTexts: counting.longTexts,
          console: console)
        counts.append(try await counting.counts(in: &run))
        codes.append(run.exitCode(foundNothing: false, faults: faults))
      }
      return (counts, codes.contains(.failure) ? .failure : .done)
    case .conditions(let target, let reference):
      var run = try ArticleRun(
        arguments, label: "counting", longTexts: counting.longTexts, console: console)
      let unknown = Mutex(0)
      let counts = try await counting.counts(in: &run, sides: 2) { document in
        let side = Self.side(of: document, target: target, reference: reference)
        if side == nil { unknown.withLock { $0 += 1 } }
        return side.flatMap { $0 < 2 ? ($0, nil) : nil }
      }
      let untold = unknown.withLock { $0 }
      if untold > 0 {
        console.messages.warn("\(untold) not counted, for they do not say what is asked")
      }
      return (counts, run.exitCode(foundNothing: false, faults: faults))
    }
  }

  /// 0 for the target, 1 for the reference, 2 for neither; nothing for an article that does not say.
  private static func side(
    of document: Document, target: [DocumentCondition], reference: [DocumentCondition]
  ) -> Int? {
    func fulfils(_ conditions: [DocumentCondition]) -> Bool? {
      let answers = conditions.map { $0.holds(for: document) }
      if answers.contains(false) { return false }
      return answers.contains(nil) ? nil : true
    }
    guard let isTarget = fulfils(target) else { return nil }
    if isTarget { return 0 }
    return fulfils(reference).map { $0 ? 1 : 2 }
  }
}
