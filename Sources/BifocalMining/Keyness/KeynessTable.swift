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
    guard target.wordCount > 0 else { throw .noWords(in: "target") }
    guard reference.wordCount > 0 else { throw .noWords(in: "reference") }
    typealias Pair = (target: TermCounts.Entry?, reference: TermCounts.Entry?)
    var pairs: [String: Pair] = [:]
    for entry in target.ranked() { pairs[entry.term] = (entry, nil) }
    for entry in reference.ranked() { pairs[entry.term, default: (nil, nil)].reference = entry }
    pairs = pairs.filter {
      ($0.value.target?.count ?? 0) + ($0.value.reference?.count ?? 0) >= minimumCount
    }
    var settings = settings
    settings.family = pairs.count
    var rows: [Row] = pairs.map { term, pair in
      let table = ContingencyTable(
        pair.target?.count ?? 0, of: target.wordCount, against: pair.reference?.count ?? 0,
        of: reference.wordCount)
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
