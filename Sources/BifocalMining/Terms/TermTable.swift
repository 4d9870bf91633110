/// Which terms a table has, and in what order.
public struct TermSelection: Sendable {
  /// What terms are ordered by; terms of equal rank stand in code-point order.
  public enum Order: String, Sendable, CaseIterable {
    /// The most frequent first.
    case count
    /// Those in most documents first.
    case documents
    /// The most evenly spread first.
    case dispersion = "DP"
    /// The highest ARF first.
    case averageReduced = "ARF"
    /// The highest weight first.
    case weight = "tfidf"
    /// By code point.
    case term
  }

  /// Terms with fewer occurrences are left out.
  public var minimumCount = 1
  /// Terms in fewer documents are left out.
  public var minimumDocuments = 1
  /// Terms in a greater share of the documents are left out.
  public var maximumShare = 1.0
  /// What comes first.
  public var order = Order.count

  /// Takes all terms, the most frequent first.
  public init() {}
}

/// Counted terms with their ranks, rates and weights, of a whole corpus or of one of its groups.
///
///     TermTable(counts).rows[0].rank        // 1
///     TermTable(counts).rows[0].perMillion  // 16835.02
public struct TermTable: Sendable {
  /// One term.
  public struct Row: Sendable {
    /// How many terms are more frequent, and 1; equally frequent terms share a rank.
    public let rank: Int
    /// Its counts.
    public let entry: TermCounts.Entry
    /// How often it occurs in a million words.
    public let perMillion: Double
    /// How it is spread, if that was asked for.
    public let spread: TermSpread.Values?
    /// How much it weighs, if that was asked for: in a group taken for one document among the groups,
    /// otherwise the sum over all documents.
    public let weight: Measured?
  }

  /// The group, unless it is the whole corpus.
  public let group: String?
  /// The terms.
  public let rows: [Row]

  /// How a term weighs, and in what.
  public struct Weighting: Sendable {
    /// The scheme.
    public let scheme: TermWeighting
    /// The table that jieba's weight is taken from.
    public let idf: InverseFrequencies?

    /// Makes a weighting.
    public init(_ scheme: TermWeighting, idf: InverseFrequencies? = nil) {
      self.scheme = scheme
      self.idf = idf
    }
  }

  /// Makes a table of the whole corpus.
  ///
  /// - Parameters:
  ///   - counts: What was counted.
  ///   - selection: Which terms are kept, and their order. Ranks are those among all terms.
  ///   - spread: What a second reading found, with weights if it was asked for them.
  /// - Complexity: O(*k* log *k*), where *k* is the number of different terms.
  public init(
    _ counts: TermCounts, selection: TermSelection = TermSelection(), spread: TermSpread? = nil
  ) {
    let cells = counts.rankedCells(TermNames(counts))
    let values = cells.map { spread?.values(ofCell: $0.cell) }
    self.init(
      nil, size: counts.size, cells, values,
      weights: spread?.weighting == nil ? nil : values.map { $0?.weight ?? .undefined(.absent) },
      selection)
  }

  /// Makes a table for each group of a corpus, in code-point order.
  ///
  /// - Parameters:
  ///   - counts: What was counted.
  ///   - selection: Which terms are kept, and their order. Ranks are those within the group.
  ///   - spread: What a second reading found, by group.
  ///   - weighting: The weight of terms, of groups that are taken for documents.
  /// - Returns: The tables.
  /// - Complexity: O(*k* log *k*), where *k* is the number of different terms in all groups.
  public static func tables(
    byGroupsOf counts: TermCounts, selection: TermSelection = TermSelection(),
    spread: TermSpread? = nil, weighting: Weighting? = nil
  ) -> [TermTable] {
    let holding = weighting == nil ? [] : counts.groupsHolding()
    let groups = counts.groups
    return zip(groups, counts.rankedCells(in: groups, TermNames(counts))).map { group, cells in
      let length = cells.reduce(0) { $0 + $1.entry.count }
      let weights = weighting.map { weighting in
        weighting.scheme.weights(
          of: cells.map {
            TermWeighting.Counts(
              term: $0.entry.count, length: length, documents: groups.count,
              holding: holding[$0.unit])
          }, idf: weighting.idf.map { idf in cells.map { idf[$0.entry.term] } })
      }
      return TermTable(
        group, size: counts.size(of: group), cells,
        cells.map { spread?.values(ofCell: $0.cell) }, weights: weights, selection)
    }
  }

  /// Returns the table with its first rows alone.
  public func first(_ count: Int) -> TermTable {
    TermTable(group: group, rows: Array(rows.prefix(count)))
  }

  private init(group: String?, rows: [Row]) {
    self.group = group
    self.rows = rows
  }

  private init(
    _ group: String?, size: TermCounts.Size, _ cells: [TermCounts.RankedCell],
    _ values: [TermSpread.Values?], weights: [Measured]?, _ selection: TermSelection
  ) {
    self.group = group
    var rank = 0
    var rows: [Row] = []
    for (index, found) in cells.enumerated() {
      if index == 0 || found.entry.count < cells[index - 1].entry.count { rank = index + 1 }
      let share = Double(found.entry.documents) / Double(max(1, size.documents))
      guard found.entry.count >= selection.minimumCount,
        found.entry.documents >= selection.minimumDocuments, share <= selection.maximumShare
      else { continue }
      rows.append(
        Row(
          rank: rank, entry: found.entry,
          perMillion: 1e6 * Double(found.entry.count) / Double(max(1, size.words)),
          spread: values[index], weight: weights?[index]))
    }
    self.rows = rows.sorted(by: selection.order)
  }
}

extension [TermTable.Row] {
  fileprivate func sorted(by order: TermSelection.Order) -> [TermTable.Row] {
    func key(_ row: TermTable.Row) -> Double {
      switch order {
      case .count: Double(row.entry.count)
      case .documents: Double(row.entry.documents)
      case .dispersion: row.spread?.deviation.number.map { -$0 } ?? -.greatestFiniteMagnitude
      case .averageReduced: row.spread?.averageReduced.number ?? -.greatestFiniteMagnitude
      case .weight: row.weight?.number ?? -.greatestFiniteMagnitude
      case .term: 0
      }
    }
    return map { (key($0), $0) }
      .sorted {
        order == .term
          ? $0.1.entry.term < $1.1.entry.term
          : ($1.0, $1.1.entry.count, $0.1.entry.term) < ($0.0, $0.1.entry.count, $1.1.entry.term)
      }
      .map(\.1)
  }
}
