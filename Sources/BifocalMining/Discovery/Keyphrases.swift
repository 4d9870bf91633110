public import BifocalText

/// The words and phrases that an article is about, by TextRank or by tf-idf.
///
///     let keyphrases = Keyphrases(of: counts, method: .textRank)
///     keyphrases.ranked(in: tokens, of: text, count: 5)[0].text  // "中亚国家"
///
/// Words are ranked first; the best third of them that stand together twice or more are phrases, whose
/// score is the sum of their words' (Mihalcea and Tarau 2004).
public struct Keyphrases: Sendable {
  /// How words are ranked.
  public enum Method: String, Sendable, CaseIterable {
    /// PageRank over words that stand within five words, as in jieba.
    case textRank = "textrank"
    /// How often a word occurs here, times log₁₀ of the share of articles that hold it, inverted.
    case tfidf
  }

  /// A word or phrase.
  public struct Keyphrase: Sendable, Equatable {
    /// As it is written most often in all articles.
    public let text: String
    /// How much speaks for it; only comparable within one article.
    public let score: Double
    /// How often it occurs in the article.
    public let count: Int
  }

  private let counts: TermCounts
  private let surfaces: [String]
  private let method: Method

  private static let span = 5
  private static let damping = 0.85
  private static let rounds = 30

  /// Takes the counts of all articles.
  public init(of counts: TermCounts, method: Method) {
    self.counts = counts
    surfaces = counts.vocabulary.surfaces()
    self.method = method
  }

  /// Returns the keyphrases of an article, the best first, then in code-point order.
  ///
  /// - Parameters:
  ///   - tokens: Its tokens, or those in languages that are counted.
  ///   - text: Its text.
  ///   - count: How many at most.
  /// - Returns: The keyphrases.
  /// - Complexity: O(*n* + *r* · *e*), where *n* is the number of words, *e* that of pairs of them that
  ///   stand near each other and *r* that of rounds.
  public func ranked(in tokens: [Token], of text: String, count: Int) -> [Keyphrase] {
    let sequence = counts.vocabulary.known(tokens, of: text)
    let ranked = method == .textRank ? textRanks(of: sequence) : weights(of: sequence)
    // Of equals the first that stands in the text, for numbers of terms depend on the tasks.
    let order = ranked.indices.sorted { (ranked[$1].score, $0) < (ranked[$0].score, $1) }
    let best = Set(order.prefix(max(count, ranked.count / 3)).map { ranked[$0].term })
    let scores = Dictionary(ranked.map { ($0.term, $0.score) }) { first, _ in first }
    var found: [[Int32]: Int] = [:]
    for run in sequence.split(whereSeparator: { $0 < 0 || !best.contains($0) }) {
      found[Array(run.prefix(4)), default: 0] += 1
      if run.count > 1 { for word in run { found[[word], default: 0] += 1 } }
    }
    let phrases = found.filter { $0.key.count == 1 || $0.value > 1 }.map { words, count in
      Keyphrase(
        text: JoinedPieces.text(words.map { surfaces[Int($0)] }),
        score: words.reduce(0) { $0 + (scores[$1] ?? 0) }, count: count)
    }
    return Array(
      phrases.sorted { ($1.score, $0.text) < ($0.score, $1.text) }.prefix(count))
  }

  /// The weights of the words, in the order in which they first stand.
  private func weights(of sequence: [Int32]) -> [(term: Int32, score: Double)] {
    var numbers: [Int32: Int] = [:]
    var words: [(term: Int32, count: Int)] = []
    for term in sequence where term >= 0 {
      let number = numbers[term] ?? words.count
      if number == words.count {
        numbers[term] = number
        words.append((term, 0))
      }
      words[number].count += 1
    }
    return words.map { word in
      let weight = TermWeighting.quanteda.weight(
        of: .init(
          term: word.count, length: sequence.count, documents: counts.documentCount,
          holding: Int(counts.cells[Int(word.term)].documents)))
      return (word.term, weight.number ?? 0)
    }
  }

  /// PageRank of the words, in the order in which they first stand.
  private func textRanks(of sequence: [Int32]) -> [(term: Int32, score: Double)] {
    var numbers: [Int32: Int] = [:]
    var terms: [Int32] = []
    var edges = PairIndex()
    var weights: [Double] = []
    for (place, term) in sequence.enumerated() where term >= 0 {
      if numbers[term] == nil {
        numbers[term] = terms.count
        terms.append(term)
      }
      // Backwards, so that both have numbers.
      for other in sequence[max(0, place - Self.span + 1)..<place]
      where other >= 0 && other != term {
        guard let first = numbers[other], let second = numbers[term] else { continue }
        let edge = edges.number(of: min(first, second), max(first, second))
        if edge == weights.count { weights.append(0) }
        weights[edge] += 1
      }
    }
    var sums = [Double](repeating: 0, count: terms.count)
    for (edge, weight) in weights.enumerated() {
      sums[edges[edge].first] += weight
      sums[edges[edge].second] += weight
    }
    var ranks = [Double](repeating: 1, count: terms.count)
    for _ in 0..<Self.rounds {
      var next = [Double](repeating: 1 - Self.damping, count: terms.count)
      for (edge, weight) in weights.enumerated() {
        let (first, second) = edges[edge]
        next[first] += Self.damping * weight / sums[second] * ranks[second]
        next[second] += Self.damping * weight / sums[first] * ranks[first]
      }
      ranks = next
    }
    return zip(terms, ranks).map { ($0, $1) }
  }
}
