internal import Glibc

/// A way of weighing a term in a document against the documents that hold it (tf-idf), by the name of
/// the tool that has it as its own.
///
///     let counts = TermWeighting.Counts(term: 3, length: 7, documents: 2, holding: 1)
///     TermWeighting.quanteda.weight(of: counts)  // .value(0.903090)
public enum TermWeighting: String, Sendable, CaseIterable {
  /// tf · log₁₀(N/df): `dfm_tfidf` of quanteda as it comes.
  case quanteda
  /// (tf/T) · log₁₀(N/df): quanteda with `scheme_tf = "prop"`.
  case quantedaProportion = "quanteda-prop"
  /// (1 + log₁₀ tf) · log₁₀(N/df): quanteda with `scheme_tf = "logcount"`.
  case quantedaLogCount = "quanteda-logcount"
  /// log₁₀(1 + tf) · log₁₀(N/df): the same before quanteda 1.5.
  case quantedaOldLogCount = "quanteda-logcount-old"
  /// (tf/T) · ln(N/df): `bind_tf_idf` of tidytext.
  case tidytext
  /// tf · (ln((1+N)/(1+df)) + 1): `TfidfTransformer` of scikit-learn, which scales the row of a
  /// document to length 1.
  case scikitLearn = "scikit-learn"
  /// (tf/T) · idf from a table that comes with the tool: `extract_tags` of jieba.
  case jieba

  /// What is counted.
  public struct Counts: Sendable, Hashable {
    /// How often the term occurs in the document.
    public var term: Int
    /// How many words the document holds.
    public var length: Int
    /// How many documents there are.
    public var documents: Int
    /// How many of them hold the term.
    public var holding: Int

    /// Makes counts.
    public init(term: Int, length: Int, documents: Int, holding: Int) {
      self.term = term
      self.length = length
      self.documents = documents
      self.holding = holding
    }
  }

  /// Returns the weight of a term in a document, for scikit-learn before it is scaled.
  ///
  /// - Parameters:
  ///   - counts: What was counted.
  ///   - idf: The term's entry in jieba's table, or the table's median for a term that it lacks; only
  ///     `jieba` looks at it.
  /// - Returns: A weight, or why there is none.
  public func weight(of counts: Counts, idf: Double? = nil) -> Measured {
    guard counts.term > 0 else { return .undefined(.absent) }
    guard counts.length >= counts.term else { return .undefined(.contradiction) }
    let share = Double(counts.term) / Double(counts.length)
    if self == .jieba { return idf.map { Measured(share * $0) } ?? .undefined(.absentInReference) }
    guard (1...max(1, counts.documents)).contains(counts.holding) else {
      return .undefined(.contradiction)
    }
    let term = Double(counts.term)
    let ratio = Double(counts.documents) / Double(counts.holding)
    return switch self {
    case .quanteda: Measured(term * log10(ratio))
    case .quantedaProportion: Measured(share * log10(ratio))
    case .quantedaLogCount: Measured((1 + log10(term)) * log10(ratio))
    case .quantedaOldLogCount: Measured(log10(1 + term) * log10(ratio))
    case .tidytext: Measured(share * log(ratio))
    case .scikitLearn:
      Measured(term * (log(Double(1 + counts.documents) / Double(1 + counts.holding)) + 1))
    case .jieba: .undefined(.absentInReference)
    }
  }

  /// Returns the weights of all terms of a document as the tool gives them, which for scikit-learn are
  /// scaled.
  ///
  /// - Parameters:
  ///   - counts: What was counted of each term.
  ///   - idf: For each term its entry in jieba's table; only `jieba` looks at it.
  /// - Returns: A weight for each term, or why there is none.
  /// - Complexity: O(*n*), where *n* is the number of terms.
  public func weights(of counts: [Counts], idf: [Double]? = nil) -> [Measured] {
    let weights = counts.enumerated().map { weight(of: $1, idf: idf?[$0]) }
    let numbers = weights.compactMap(\.number)
    guard self == .scikitLearn, numbers.count == weights.count else { return weights }
    return Self.scaled(numbers).map { Measured($0) }
  }

  /// Returns the weight of a term in a class of documents that is taken for one (c-TF-IDF of BERTopic):
  /// (tf/T) · ln(1 + A/f).
  ///
  ///     TermWeighting.classBased(term: 3, length: 7, occurrences: 3, meanLength: 6)  // 0.470834
  ///
  /// - Parameters:
  ///   - term: How often the term occurs in the class.
  ///   - length: How many words the class holds.
  ///   - occurrences: How often the term occurs in all classes.
  ///   - meanLength: How many words a class holds on average.
  /// - Returns: A weight, or why there is none.
  public static func classBased(
    term: Int, length: Int, occurrences: Int, meanLength: Double
  ) -> Measured {
    guard term > 0 else { return .undefined(.absent) }
    guard length >= term, occurrences >= term else { return .undefined(.contradiction) }
    return Measured(Double(term) / Double(length) * log1p(meanLength / Double(occurrences)))
  }

  /// Returns weights divided by the root of the sum of their squares, as scikit-learn scales the rows
  /// of a matrix; all zeros stay as they are.
  ///
  /// - Complexity: O(*n*).
  public static func scaled(_ weights: [Double]) -> [Double] {
    // In order of size, so that the sum does not depend on the order of terms.
    let length = weights.map { $0 * $0 }.sorted().reduce(0, +).squareRoot()
    return length == 0 ? weights : weights.map { $0 / length }
  }
}
