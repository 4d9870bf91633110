public import BifocalMining

/// Items that occur together, as an edge list in rows, JSON Lines or a table, and as a matrix.
public struct CooccurrenceReport: TabularReport, Sendable {
  private let network: CooccurrenceNetwork
  private let edges: [CooccurrenceNetwork.Edge]

  private static let measures: [AssociationMeasure] = [.pmi, .logLikelihood, .jaccard]

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - network: What was counted.
  ///   - top: How many pairs of the edge list are printed at most.
  public init(_ network: CooccurrenceNetwork, top: Int = .max) {
    self.network = network
    edges = Array(network.edges.prefix(top))
  }

  /// The header of `rows`.
  public static let columns =
    ["first", "second", "first_label", "second_label", "count", "first_count", "second_count"]
    + ["documents"] + measures.map(\.rawValue) + ["undefined", "example_document", "example"]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// Whether there are no pairs.
  public var isEmpty: Bool { edges.isEmpty }

  /// One row a pair; what has no value is an empty cell, and the column "undefined" says why.
  public var rows: [[String]] { edges.map { self.members(of: $0).map(\.value.cell) } }

  /// One object a pair, with its evidence.
  public var json: [JSONValue] {
    edges.map { edge in
      .object(
        members(of: edge).dropLast(2) + [
          (
            "evidence",
            .array(
              edge.evidence.map { ["document": .string($0.document), "text": .string($0.text)] })
          )
        ])
    }
  }

  /// A table for a terminal.
  public var table: TextTable {
    var table = TextTable(
      [.init("first"), .init("second"), .init("count", .right), .init("documents", .right)]
        + Self.measures.map { .init($0.rawValue, .right) }
        + [.init("example", overflow: .truncate, maximumWidth: 60)])
    for edge in edges {
      let measured = Self.measures.map { measure in
        measure.value(of: edge.counts).number.map { DecimalText.fixed($0, places: 2) } ?? ""
      }
      table.add(
        [
          network.nodes[edge.first].item.label, network.nodes[edge.second].item.label,
          String(edge.counts.joint), String(edge.documents),
        ] + measured + [edge.evidence.first.map { $0.text.isEmpty ? $0.document : $0.text } ?? ""])
    }
    return table
  }

  /// The items as rows and columns, and in how many units each two are together.
  ///
  /// On the diagonal stands in how many one is. The first row is the header.
  ///
  /// - Complexity: O(*n*²), where *n* is the number of items.
  public var matrix: [[String]] {
    let count = network.nodes.count
    var cells = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for (index, node) in network.nodes.enumerated() { cells[index][index] = node.count }
    for edge in network.edges {
      cells[edge.first][edge.second] = edge.counts.joint
      cells[edge.second][edge.first] = edge.counts.joint
    }
    let ids = network.nodes.map(\.item.id)
    return [["id"] + ids] + zip(ids, cells).map { [$0] + $1.map { String($0) } }
  }

  private func members(
    of edge: CooccurrenceNetwork.Edge
  ) -> [(key: String, value: JSONValue)] {
    let (first, second) = (network.nodes[edge.first].item, network.nodes[edge.second].item)
    let measured = Self.measures.map { ($0.rawValue, $0.value(of: edge.counts)) }
    let values: [JSONValue] =
      [first.id, second.id, first.label, second.label].map { .string($0) }
      + [edge.counts.joint, edge.counts.first, edge.counts.second, edge.documents].map { .int($0) }
      + measured.map { JSONValue($0.1) } + [.string(Measured.reasons(in: measured))]
      + [
        .string(edge.evidence.first?.document ?? ""), .string(edge.evidence.first?.text ?? ""),
      ]
    return zip(Self.columns, values).map { (key: $0, value: $1) }
  }
}
