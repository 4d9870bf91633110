public import BifocalMining

/// Words that stand together, as rows, as JSON Lines, and as a table for people.
public struct CollocationReport: RecordReport, Sendable {
  private enum Content: Sendable {
    case adjacent([AdjacentCollocations.Collocation])
    case collocates([CollocateCounts.Pair])
  }

  private let content: Content

  /// Makes a report of words that follow each other, in the order to print.
  public init(adjacent: [AdjacentCollocations.Collocation]) { content = .adjacent(adjacent) }

  /// Makes a report of collocates, in the order to print.
  public init(collocates: [CollocateCounts.Pair]) { content = .collocates(collocates) }

  /// The header of `rows`.
  public var columns: [String] {
    switch content {
    case .adjacent: ["collocation", "count", "length", "lambda", "z"]
    case .collocates:
      ["node", "collocate", "count", "node_count", "collocate_count", "expected"]
        + AssociationMeasure.allCases.map(\.rawValue) + ["undefined"]
    }
  }

  /// Whether there are no collocations.
  public var isEmpty: Bool {
    switch content {
    case .adjacent(let collocations): collocations.isEmpty
    case .collocates(let pairs): pairs.isEmpty
    }
  }

  /// A table for a terminal, with the measures that are read most.
  public var table: TextTable {
    switch content {
    case .adjacent(let collocations):
      var table = TextTable([
        .init("collocation"), .init("count", .right), .init("lambda", .right), .init("z", .right),
      ])
      for found in collocations {
        table.add([
          found.words.joined(separator: " "), String(found.count),
          DecimalText.fixed(found.strength.lambda, places: 2),
          DecimalText.fixed(found.strength.z, places: 2),
        ])
      }
      return table
    case .collocates(let pairs):
      let shown: [AssociationMeasure] = [.logDice, .pmi, .tScore, .logLikelihood]
      var table = TextTable(
        [.init("node"), .init("collocate"), .init("count", .right), .init("expected", .right)]
          + shown.map { .init($0.rawValue, .right) })
      for pair in pairs {
        let measures = shown.map { measure in
          measure.value(of: pair.counts).number.map { DecimalText.fixed($0, places: 2) } ?? ""
        }
        table.add(
          [pair.node, pair.collocate, String(pair.counts.joint)]
            + [DecimalText.fixed(pair.counts.expected, places: 2)] + measures)
      }
      return table
    }
  }

  /// One record a collocation; what has no value is `null`, and the last column says why.
  public var records: [[JSONValue]] {
    switch content {
    case .adjacent(let collocations):
      collocations.map { found in
        [
          .string(found.words.joined(separator: " ")), .int(found.count), .int(found.words.count),
          .double(found.strength.lambda), .double(found.strength.z),
        ]
      }
    case .collocates(let pairs): pairs.map(Self.record)
    }
  }

  private static func record(of pair: CollocateCounts.Pair) -> [JSONValue] {
    let measured = AssociationMeasure.allCases.map { ($0.rawValue, $0.value(of: pair.counts)) }
    let counts = [pair.counts.joint, pair.counts.first, pair.counts.second]
    return [.string(pair.node), .string(pair.collocate)] + counts.map { .int($0) }
      + [.double(pair.counts.expected)] + measured.map { JSONValue($0.1) }
      + [.string(Measured.reasons(in: measured))]
  }
}
