public import BifocalText

/// Why a text was cut as it was, as rows, as JSON and as a table.
public struct ExplanationReport: TabularReport, Sendable {
  /// One word that could have been a token.
  private struct Line {
    let start: Int
    let end: Int
    let word: String
    let cost: Int?
    let source: String
    let outcome: String
  }

  private let lines: [Line]

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - explanation: What is reported.
  ///   - text: The text that was cut.
  ///   - unit: The unit of positions.
  ///   - origin: Returns the file and line that a lexicon word comes from, by the text it matched.
  public init(
    _ explanation: LatticeExplanation, of text: String, unit: OffsetUnit,
    origin: (String) -> String?
  ) {
    let map = OffsetMap(of: text, unit: unit)
    func line(_ range: Range<Int>, cost: Int?, source: String, outcome: String) -> Line {
      Line(
        start: map[range.lowerBound], end: map[range.upperBound],
        word: String(text.slice(utf8: range)), cost: cost, source: source, outcome: outcome)
    }
    let edges = explanation.edges.map { edge in
      let word = String(text.slice(utf8: edge.range))
      let source =
        switch edge.source {
        case .icu: "ICU"
        case .unknown: "unknown"
        case .lexicon: origin(word) ?? "lexicon"
        }
      return line(
        edge.range, cost: edge.cost, source: source, outcome: edge.won ? "won" : "lost")
    }
    let joins = explanation.joins.map { join in
      line(
        join.range, cost: nil, source: origin(join.word.text) ?? "lexicon",
        outcome: "\(join.word.mode.rawValue) \(join.outcome.rawValue)")
    }
    lines = (edges + joins).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The header of `rows`.
  public static let columns = ["start", "end", "word", "cost", "source", "outcome"]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// One row a word; what is joined after the cut has no cost.
  public var rows: [[String]] {
    lines.map { line in
      [
        String(line.start), String(line.end), line.word, line.cost.map(String.init) ?? "",
        line.source, line.outcome,
      ]
    }
  }

  /// One object a word.
  public var json: [JSONValue] {
    lines.map { line in
      [
        "start": .int(line.start), "end": .int(line.end), "word": .string(line.word),
        "cost": line.cost.map { .int($0) } ?? .null, "source": .string(line.source),
        "outcome": .string(line.outcome),
      ]
    }
  }

  /// A table for a terminal.
  public var table: TextTable {
    var table = TextTable([
      .init("start", .right), .init("end", .right), .init("word"), .init("cost", .right),
      .init("source"), .init("outcome"),
    ])
    for row in rows { table.add(row) }
    return table
  }
}
