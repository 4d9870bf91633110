/// The terms of a target and a reference with all measures of keyness.
///
///     let keyness = try KeynessTable(target: before, reference: after)
///     keyness.rows.first?.term  // the term that stands out most in the target
public struct KeynessTable: Sendable {
  /// One term.
  public struct Row: Sendable {
    /// The folded form that is counted.
    public let term: String
    /// The commonest way it is written.
    public let surface: String
    /// How often it occurs where.
    public let table: ContingencyTable
    /// In how many documents of the target it occurs.
    public let targetDocuments: Int
    /// In how many documents of the reference it occurs.
    public let referenceDocuments: Int
    /// The measures.
    public let values: [KeynessMeasure: Measured]
    /// log₁₀ of p times the number of terms.
    public fileprivate(set) var log10Bonferroni = 0.0
    /// log₁₀ of the rate of false discoveries.
    public fileprivate(set) var log10FalseDiscovery = 0.0
  }

  /// All terms, those that the target has most more often first; terms without a value are last.
  public let rows: [Row]

  /// Compares two counts.
  ///
  /// - Parameters:
  ///   - target: What is looked at.
  ///   - reference: What it is compared with.
  ///   - order: The measure by which rows are ordered; G² and then the code points break ties.
  ///   - minimumCount: Terms that occur less often in both together are left out.
  ///   - settings: The numbers of measures; the family is set to the number of terms.
  /// - Throws: `KeynessError` when one side holds no words.
  /// - Complexity: O(*k* log *k*), where *k* is the number of terms.
  public init(
    target: TermCounts, reference: TermCounts, order: KeynessMeasure = .conservativeLogRatio,
    minimumCount: Int = 1, settings: KeynessMeasure.Settings = .init()
  ) throws(KeynessError) {
    var pairs: [String: Pair] = [:]
    for entry in target.ranked() { pairs[entry.term] = Pair(entry, nil) }
    for entry in reference.ranked() { pairs[entry.term, default: Pair(nil, nil)].reference = entry }
    try self.init(
      pairs, sizes: (target.wordCount, reference.wordCount), order: order,
      minimumCount: minimumCount, settings: settings)
  }

  /// Compares each group of a count with all the others together.
  ///
  /// - Returns: The groups in code-point order, but for those that hold no words or all of them.
  /// - Complexity: O(*g* · *k* log *k*), where *g* is the number of groups and *k* that of terms.
  public static func tables(
    ofGroupsOf counts: TermCounts, order: KeynessMeasure = .conservativeLogRatio,
    minimumCount: Int = 1, settings: KeynessMeasure.Settings = .init()
  ) throws(KeynessError) -> [(group: String, table: KeynessTable)] {
    let groups = counts.groups
    var all: [String: (count: Int, documents: Int)] = [:]
    let names = TermNames(counts)
    let entries = counts.countedCells(in: groups).map { counts.entries(of: $0, names) }
    for entry in entries.joined() {
      all[entry.term, default: (0, 0)].count += entry.count
      all[entry.term, default: (0, 0)].documents += entry.documents
    }
    let words = groups.reduce(0) { $0 + counts.size(of: $1).words }
    var tables: [(String, KeynessTable)] = []
    for (group, entries) in zip(groups, entries) {
      let size = counts.size(of: group).words
      guard size > 0, size < words else { continue }
      // What the group lacks altogether is none of its keywords, and would be in every table.
      var pairs: [String: Pair] = [:]
      for entry in entries {
        guard let sum = all[entry.term] else { continue }
        let rest = TermCounts.Entry(
          term: entry.term, surface: entry.surface, count: sum.count - entry.count,
          documents: sum.documents - entry.documents)
        pairs[entry.term] = Pair(entry, rest.count > 0 ? rest : nil)
      }
      let table = try KeynessTable(
        pairs, sizes: (size, words - size), order: order, minimumCount: minimumCount,
        settings: settings)
      tables.append((group, table))
    }
    return tables
  }

  /// A term's counts on both sides.
  private struct Pair {
    var target: TermCounts.Entry?
    var reference: TermCounts.Entry?

    init(_ target: TermCounts.Entry?, _ reference: TermCounts.Entry?) {
      self.target = target
      self.reference = reference
    }
  }

  private init(
    _ all: [String: Pair], sizes: (target: Int, reference: Int), order: KeynessMeasure,
    minimumCount: Int, settings: KeynessMeasure.Settings
  ) throws(KeynessError) {
    guard sizes.target > 0 else { throw .noWords(in: "target") }
    guard sizes.reference > 0 else { throw .noWords(in: "reference") }
    let pairs = all.filter {
      ($0.value.target?.count ?? 0) + ($0.value.reference?.count ?? 0) >= minimumCount
    }
    var settings = settings
    settings.family = pairs.count
    var rows: [Row] = pairs.map { term, pair in
      let table = ContingencyTable(
        pair.target?.count ?? 0, of: sizes.target, against: pair.reference?.count ?? 0,
        of: sizes.reference)
      let values = KeynessMeasure.allCases.map { ($0, $0.value(of: table, settings: settings)) }
      return Row(
        term: term, surface: pair.target?.surface ?? pair.reference?.surface ?? term, table: table,
        targetDocuments: pair.target?.documents ?? 0,
        referenceDocuments: pair.reference?.documents ?? 0,
        values: Dictionary(values) { first, _ in first })
    }
    func key(_ row: Row, _ measure: KeynessMeasure) -> Double {
      row.values[measure]?.number ?? -.greatestFiniteMagnitude
    }
    rows.sort {
      (key($1, order), key($1, .g2), $0.term) < (key($0, order), key($0, .g2), $1.term)
    }
    let logs = rows.map { $0.values[.log10P]?.number ?? 0 }
    for (index, log) in MultipleTests.bonferroni(logs).enumerated() {
      rows[index].log10Bonferroni = log
    }
    for (index, log) in MultipleTests.benjaminiHochberg(logs).enumerated() {
      rows[index].log10FalseDiscovery = log
    }
    self.rows = rows
  }
}

/// Why nothing can be compared.
public enum KeynessError: Error, Equatable, CustomStringConvertible {
  /// One side, the target or the reference, holds no words.
  case noWords(in: String)

  /// One line.
  public var description: String {
    switch self {
    case .noWords(let side): "the \(side) holds no words; nothing can be compared with it"
    }
  }
}
