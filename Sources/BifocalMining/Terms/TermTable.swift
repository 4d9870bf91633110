internal import BifocalText

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
  /// How many terms are kept at most, of those that come first.
  public var limit = Int.max

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
    let unit: Int
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
    let cells = counts.countedCells()
    let values = spread.map { spread in cells.map { spread.values(ofCell: $0.place) } }
    self.init(
      nil, of: counts, size: counts.size, cells, values,
      weights: spread?.weighting == nil ? nil : values?.map(\.weight), TermNames(counts), selection)
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
    let names = TermNames(counts)
    return zip(groups, counts.countedCells(in: groups)).map { group, cells in
      let length = cells.reduce(0) { $0 + $1.count }
      let weights = weighting.map { weighting in
        weighting.scheme.weights(
          of: cells.map {
            TermWeighting.Counts(
              term: $0.count, length: length, documents: groups.count, holding: holding[$0.unit])
          }, idf: weighting.idf.map { idf in cells.map { idf[names.term(of: $0.unit)] } })
      }
      return TermTable(
        group, of: counts, size: counts.size(of: group), cells,
        spread.map { spread in cells.map { spread.values(ofCell: $0.place) } }, weights: weights,
        names, selection)
    }
  }

  private init(
    _ group: String?, of counts: TermCounts, size: TermCounts.Size,
    _ cells: [TermCounts.CountedCell], _ values: [TermSpread.Values]?, weights: [Measured]?,
    _ names: TermNames, _ selection: TermSelection
  ) {
    self.group = group
    let falling = cells.map(\.count).sorted(by: >)
    let chosen = selection.leading(
      cells.indices.lazy.filter { selection.holds(cells[$0], of: size) }.map { index in
        let key = selection.order.key(cells[index], values?[index], weights?[index])
        return TermSelection.Choice(index: index, key: key, count: cells[index].count)
      })
    let rows = chosen.map { choice in
      let cell = cells[choice.index]
      let row = Row(
        rank: falling.partitioningIndex { $0 <= cell.count } + 1,
        entry: counts.entry(of: cell, names),
        perMillion: 1e6 * Double(cell.count) / Double(max(1, size.words)),
        spread: values?[choice.index], weight: weights?[choice.index], unit: cell.unit)
      return (choice: choice, row: row)
    }
    .sorted {
      if $0.choice.precedes($1.choice) { return true }
      return !$1.choice.precedes($0.choice) && $0.row.entry.term < $1.row.entry.term
    }
    self.rows = rows.prefix(selection.limit).map(\.row)
  }
}

extension TermSelection {
  /// A term that may be chosen: its place among all, and what it is ordered by.
  fileprivate struct Choice {
    let index: Int
    let key: Double
    let count: Int

    func precedes(_ other: Choice) -> Bool { (other.key, other.count) < (key, count) }
  }

  /// Whether a term is frequent enough, and not too common.
  fileprivate func holds(_ cell: TermCounts.CountedCell, of size: TermCounts.Size) -> Bool {
    let share = Double(cell.documents) / Double(max(1, size.documents))
    return cell.count >= minimumCount && cell.documents >= minimumDocuments && share <= maximumShare
  }

  /// Returns the terms that may be among the first.
  ///
  /// These are so many as are wanted, and those that only their names could tell from the last of them.
  /// Names are asked for last, as they take the longest.
  fileprivate func leading(_ choices: some Sequence<Choice>) -> ArraySlice<Choice> {
    guard order != .term else {
      return choices.map { Choice(index: $0.index, key: 0, count: 0) }[...]
    }
    let sorted = choices.sorted { $0.precedes($1) }
    guard limit < sorted.count else { return sorted[...] }
    guard limit > 0 else { return [] }
    let last = sorted[limit - 1]
    return sorted[..<sorted.partitioningIndex { last.precedes($0) }]
  }
}

extension TermSelection.Order {
  /// What terms are ordered by, the greatest first.
  fileprivate func key(
    _ cell: TermCounts.CountedCell, _ spread: TermSpread.Values?, _ weight: Measured?
  ) -> Double {
    switch self {
    case .count: Double(cell.count)
    case .documents: Double(cell.documents)
    case .dispersion: spread?.deviation.number.map { -$0 } ?? -.greatestFiniteMagnitude
    case .averageReduced: spread?.averageReduced.number ?? -.greatestFiniteMagnitude
    case .weight: weight?.number ?? -.greatestFiniteMagnitude
    case .term: 0
    }
  }
}
