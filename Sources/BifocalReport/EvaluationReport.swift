public import BifocalMining

/// Scores against a gold standard, as JSON and as tables for people.
///
///     var report = EvaluationReport()
///     report.actors = [(group: "all", scores: scores)]
///     report.tables[0].text()
public struct EvaluationReport: Sendable {
  /// The scores of actors, of all texts and of those in each language.
  public var actors: [(group: String, scores: EntityScores)] = []
  /// The scores of themes, if those were asked for.
  public var themes: ThemeScores?
  /// The scores of words, if those were asked for.
  public var words: SegmentationScores?
  /// The errors to list.
  public var errors = EvaluationErrors()

  /// Makes a report of nothing.
  public init() {}

  // MARK: Tables

  /// A table for each thing that was scored, and one of errors.
  public var tables: [TextTable] {
    var tables: [TextTable] = []
    if !actors.isEmpty { tables.append(Self.table("actors", rows: actors.flatMap(Self.rows))) }
    if let themes { tables += Self.tables(of: themes) }
    if let words { tables.append(Self.table("words", rows: Self.rows(of: words))) }
    if !errors.isEmpty { tables.append(errors.table) }
    return tables
  }

  private typealias Row = (group: String, measure: String, score: Score)

  private static func rows(_ group: String, _ scores: EntityScores) -> [Row] {
    let measures = [
      ("span", scores.spans), ("typed", scores.typed), ("id", scores.ids),
      ("actor set", scores.actors),
    ]
    let kinds = Actor.Kind.allCases.map { ($0.rawValue, scores.byKind[$0] ?? Score()) }
    return (measures + kinds).filter { $0.1.wanted > 0 }.map { (group, $0.0, $0.1) }
  }

  private static func rows(of scores: SegmentationScores) -> [Row] {
    var rows: [Row] = [("all", "words", scores.words)]
    if let unknown = scores.unknownWords { rows.append(("unknown", "recall", unknown)) }
    return rows
  }

  private static func table(_ title: String, rows: [Row]) -> TextTable {
    var table = TextTable([
      .init(title), .init("measure"), .init("precision", .right), .init("recall", .right),
      .init("F1", .right), .init("right", .right), .init("found", .right), .init("wanted", .right),
    ])
    var last: String?
    for row in rows {
      let score = row.score
      // Nothing tells how many words are unknown among those that were found.
      let hasRecallOnly = row.measure == "recall"
      table.add([
        row.group == last ? "" : row.group, row.measure,
        hasRecallOnly ? "–" : percent(score.precision), percent(score.recall),
        hasRecallOnly ? "–" : percent(score.f1), String(score.right),
        hasRecallOnly ? "–" : String(score.found), String(score.wanted),
      ])
      last = row.group
    }
    return table
  }

  private static func tables(of scores: ThemeScores) -> [TextTable] {
    let themes = scores.byTheme.sorted { $0.key < $1.key }.map { (theme: $0.key, score: $0.value) }
    let rows: [Row] =
      [("all", "theme set", scores.themes)] + themes.map { ($0.theme, "theme set", $0.score) }
    var further = TextTable([.init("measure"), .init("value", .right), .init("of", .right)])
    further.add([
      "right status of a right theme, %", percent(scores.statusAccuracy),
      String(scores.judgedStatuses),
    ])
    further.add([
      "false themes in a text off the domain", ratio(scores.falsePerOffDomainText),
      String(scores.offDomainTexts),
    ])
    return [table("themes", rows: rows), further]
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func ratio(_ value: Double) -> String { DecimalText.fixed(value, places: 2) }

  // MARK: JSON

  /// All scores and errors as one object; shares are from 0 to 1.
  public var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    if !actors.isEmpty {
      members.append(
        ("actors", .object(actors.map { (key: $0.group, value: Self.json($0.scores)) })))
    }
    if let themes { members.append(("themes", Self.json(themes))) }
    if let words {
      var scores: [(key: String, value: JSONValue)] = [("words", Self.json(words.words))]
      if let unknown = words.unknownWords {
        scores.append(("recall_unknown", .double(unknown.recall)))
        scores.append(("unknown", .int(unknown.wanted)))
      }
      members.append(("words", .object(scores)))
    }
    if !errors.isEmpty { members.append(("errors", errors.json)) }
    return .object(members)
  }

  private static func json(_ score: Score) -> JSONValue {
    [
      "precision": .double(score.precision), "recall": .double(score.recall),
      "f1": .double(score.f1), "right": .int(score.right), "found": .int(score.found),
      "wanted": .int(score.wanted),
    ]
  }

  private static func json(_ scores: EntityScores) -> JSONValue {
    let measures = [
      ("span", scores.spans), ("typed", scores.typed), ("id", scores.ids),
      ("actor_set", scores.actors),
    ]
    let kinds = scores.byKind.sorted { $0.key.rawValue < $1.key.rawValue }
    // Where nobody gave ids, there is nothing to say of them.
    return .object(
      measures.filter { $0.1.wanted > 0 }.map { (key: $0.0, value: json($0.1)) }
        + [("types", .object(kinds.map { (key: $0.key.rawValue, value: json($0.value)) }))])
  }

  private static func json(_ scores: ThemeScores) -> JSONValue {
    let themes = scores.byTheme.sorted { $0.key < $1.key }
    return [
      "all": json(scores.themes),
      "themes": .object(themes.map { (key: $0.key, value: json($0.value)) }),
      "status_accuracy": .double(scores.statusAccuracy), "statuses": .int(scores.judgedStatuses),
      "false_per_off_domain": .double(scores.falsePerOffDomainText),
      "off_domain": .int(scores.offDomainTexts),
    ]
  }
}
