public import BifocalMining
internal import BifocalText

/// Every number behind the score of a theme in one article, as tables, as rows and as JSON.
public struct ThemeExplanationReport: Sendable {
  private let explanation: ThemeExplanation
  private let document: Document
  private let theme: Theme
  private let minimumScore: Double
  private let map: OffsetMap

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - tagged: The article, tagged with a least score of 0 so that nothing is left out.
  ///   - theme: The theme.
  ///   - minimumScore: The score from which on an article is tagged with a theme.
  ///   - unit: The unit of positions.
  public init(
    _ tagged: TaggedDocument, of theme: Theme, minimumScore: Double, unit: OffsetUnit
  ) {
    explanation = tagged.explanation(of: theme.id)
    document = tagged.document
    self.theme = theme
    self.minimumScore = minimumScore
    map = OffsetMap(of: tagged.document.text, unit: unit)
  }

  /// Whether anything in the article speaks for the theme.
  public var hasEvidence: Bool { !explanation.items.isEmpty }

  // MARK: Rows

  /// The header of `rows`.
  public static let columns = [
    "document", "theme", "sentence", "start", "end", "text", "rule", "weight", "repetition",
    "share", "place", "factor", "points", "status", "cue", "status_weight",
  ]

  /// One row a piece of evidence.
  public var rows: [[String]] {
    explanation.items.map { item in
      [document.id, theme.id] + Self.columns.dropFirst(2).map { cells(of: item)[$0] ?? "" }
    }
  }

  private func cells(of item: ThemeExplanation.Item) -> [String: String] {
    let evidence = item.evidence
    return [
      "sentence": String(evidence.sentence), "start": String(map[evidence.range.lowerBound]),
      "end": String(map[evidence.range.upperBound]),
      "text": String(document.text.slice(utf8: evidence.range)),
      "rule": evidence.rule.description, "weight": Self.written(evidence.weight),
      "repetition": String(item.repetition), "share": Self.written(item.share),
      "place": item.place.rawValue, "factor": Self.written(item.place.factor),
      "points": Self.written(item.points), "status": evidence.status.rawValue,
      "cue": evidence.cue.map { String(document.text.slice(utf8: $0)) } ?? "",
      "status_weight": Self.written(item.statusWeight),
    ]
  }

  /// To four places at most, without zeros at the end.
  private static func written(_ number: Double) -> String {
    let rounded = (number * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  // MARK: Tables

  /// The evidence, and how its points make the score and the status.
  public var tables: [TextTable] {
    var evidence = TextTable([
      .init("sentence", .right), .init("text", overflow: .wrap, maximumWidth: 24),
      .init("rule", overflow: .wrap, maximumWidth: 34), .init("weight", .right),
      .init("share", .right), .init("place"), .init("points", .right), .init("status"),
      .init("cue"),
    ])
    for item in explanation.items {
      let cells = cells(of: item)
      let place = "\(item.place.rawValue) × \(Self.written(item.place.factor))"
      evidence.add([
        cells["sentence"] ?? "", cells["text"] ?? "", cells["rule"] ?? "", cells["weight"] ?? "",
        item.repetition == 1 ? "1" : "\(item.repetition): \(cells["share"] ?? "")", place,
        cells["points"] ?? "", item.evidence.status.rawValue, cells["cue"] ?? "",
      ])
    }
    return hasEvidence ? [evidence, steps] : [steps]
  }

  private var steps: TextTable {
    var table = TextTable([
      .init("\(theme.id) in \(document.title ?? document.id)", overflow: .wrap, maximumWidth: 30),
      .init("value", .right), .init("how", overflow: .wrap),
    ])
    let isTagged = explanation.score >= minimumScore
    table.add([
      "points", Self.written(explanation.sum),
      "the sum of weight × share × place; the n-th match "
        + "of a rule has a share of ln n/(n−1)",
    ])
    table.add([
      "length", String(explanation.words),
      "words; usual are \(Int(ThemeExplanation.usualLength))",
    ])
    table.add([
      "divisor", Self.written(explanation.divisor),
      "3 × √max(1, \(explanation.words)/\(Int(ThemeExplanation.usualLength)))",
    ])
    table.add([
      "score", Self.written(explanation.score),
      "1 − e^(−\(Self.written(explanation.sum))/\(Self.written(explanation.divisor)))",
    ])
    table.add([
      "threshold", Self.written(minimumScore),
      isTagged && hasEvidence ? "--min-score; reached" : "--min-score; not reached",
    ])
    for status in AssertionStatus.allCases {
      guard let weight = explanation.statusWeights[status] else { continue }
      let how =
        status == .denied
        ? "the weights of such evidence, those of 3 and more twice"
        : "the weights of such evidence"
      table.add([status.rawValue, Self.written(weight), how])
    }
    if hasEvidence { table.add(["status", explanation.status.rawValue, "what weighs most"]) }
    return table
  }

  // MARK: JSON

  /// All of it as one object.
  public var json: JSONValue {
    [
      "document": .string(document.id), "theme": .string(theme.id),
      "score": .double(explanation.score), "minimum_score": .double(minimumScore),
      "status": hasEvidence ? .string(explanation.status.rawValue) : .null,
      "points": .double(explanation.sum), "words": .int(explanation.words),
      "divisor": .double(explanation.divisor),
      "status_weights": .object(
        AssertionStatus.allCases.map {
          ($0.rawValue, .double(explanation.statusWeights[$0] ?? 0))
        }),
      "evidence": .array(explanation.items.map(json)),
    ]
  }

  private func json(of item: ThemeExplanation.Item) -> JSONValue {
    let evidence = item.evidence
    return [
      "start": .int(map[evidence.range.lowerBound]), "end": .int(map[evidence.range.upperBound]),
      "text": .string(String(document.text.slice(utf8: evidence.range))),
      "sentence": .int(evidence.sentence),
      "rule": .string(evidence.rule.description), "weight": .double(evidence.weight),
      "repetition": .int(item.repetition), "share": .double(item.share),
      "place": .string(item.place.rawValue), "factor": .double(item.place.factor),
      "points": .double(item.points), "status": .string(evidence.status.rawValue),
      "cue": evidence.cue.map { .string(String(document.text.slice(utf8: $0))) } ?? .null,
      "status_weight": .double(item.statusWeight),
    ]
  }
}
