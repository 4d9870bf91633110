public import BifocalText

/// How often terms stand near each other: collocates.
///
///     var collocates = CollocateCounts(of: counts, span: .words(left: 5, right: 5), nodes: ["制裁"])
///     for (tokens, text) in documents { collocates.add(tokens, of: text, sentences: []) }
///     collocates.ranked(by: .logDice)[0].collocate  // "俄罗斯"
///
/// A span in words counts every word, also those that are no terms, and ends at the end of the line. In
/// sentences, what counts is in how many of them both terms are. `counts` is a first reading, so that
/// only terms that are frequent enough take memory.
public struct CollocateCounts: Sendable {
  /// How near is near.
  public enum Span: Sendable, Hashable {
    /// So many words before and after.
    case words(left: Int, right: Int)
    /// The same sentence.
    case sentence
  }

  /// Two terms that stand near each other.
  public struct Pair: Sendable {
    /// The term that the other one was looked for beside, as it is written most often.
    ///
    /// Without nodes and with a span that is as wide on both sides it is the more frequent one.
    public let node: String
    /// The other term.
    public let collocate: String
    /// How often they are together, and each at all.
    public let counts: PairCounts
    /// The measure that pairs are ordered by.
    public let strength: Measured
  }

  private let counts: TermCounts
  private let span: Span
  private let nodes: Set<Int>?
  private let minimumCount: Int
  private var pairs = PairIndex()
  private var joint: [Int] = []
  /// The number of sentences, and for each term of those that hold it.
  private var sentenceCount = 0
  private var inSentences: [Int]

  /// Prepares a second reading.
  ///
  /// - Parameters:
  ///   - counts: The counts of the first one.
  ///   - span: How near is near; in words, at least one on one side.
  ///   - nodes: The folded terms beside which others are looked for; `nil` for all pairs.
  ///   - minimumCount: Terms and pairs that occur less often are left out; a node never is.
  public init(of counts: TermCounts, span: Span, nodes: [String]? = nil, minimumCount: Int = 1) {
    if case .words(let left, let right) = span {
      precondition(left >= 0 && right >= 0 && left + right > 0, "a span has at least one word")
    }
    self.counts = counts
    self.span = span
    self.nodes = nodes.map { Set($0.compactMap { counts.vocabulary.number(of: $0) }) }
    self.minimumCount = minimumCount
    inSentences = Array(repeating: 0, count: span == .sentence ? counts.vocabulary.count : 0)
  }

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - tokens: Its tokens, or those in languages that are counted, in order.
  ///   - text: Its text.
  ///   - sentences: Its sentences, which only a span of sentences looks at.
  /// - Complexity: O(*n* · *w*), where *n* is the number of words and *w* the width of the span.
  public mutating func add(_ tokens: [Token], of text: String, sentences: [Range<Int>]) {
    switch span {
    case .words(let left, let right):
      let sequence = counts.vocabulary.known(tokens, of: text)
      for line in sequence.split(separator: TermPlace.lineEnd) {
        add(line.filter { $0 >= TermPlace.skipped }, left: left, right: right)
      }
    case .sentence:
      var rest = tokens[...]
      for sentence in sentences {
        let end = rest.partitioningIndex { $0.range.lowerBound >= sentence.upperBound }
        add(sentence: counts.vocabulary.known(Array(rest[..<end]), of: text))
        rest = rest[end...]
      }
    }
  }

  /// Adds the pairs of other documents, which were counted after the same first reading.
  public mutating func merge(_ other: CollocateCounts) {
    for index in 0..<other.pairs.count {
      let (first, second) = other.pairs[index]
      count(first, second, other.joint[index])
    }
    sentenceCount += other.sentenceCount
    for (term, count) in other.inSentences.enumerated() { inSentences[term] += count }
  }

  /// Returns the pairs, those of the greatest value first, then the most frequent, then in code-point
  /// order; pairs without a value are last.
  ///
  /// - Complexity: O(*k* log *k*), where *k* is the number of different pairs.
  public func ranked(by measure: AssociationMeasure) -> [Pair] {
    let surfaces = counts.vocabulary.surfaces()
    var ranked: [Pair] = []
    for index in 0..<pairs.count where joint[index] >= minimumCount {
      var (node, collocate) = pairs[index]
      if isSymmetric, nodes == nil, rank(collocate) < rank(node) { swap(&node, &collocate) }
      let pair = PairCounts(
        joint: joint[index], first: frequency(node), second: frequency(collocate),
        total: span == .sentence ? sentenceCount : counts.size.words, span: width)
      ranked.append(
        Pair(
          node: surfaces[node], collocate: surfaces[collocate], counts: pair,
          strength: measure.value(of: pair)))
    }
    func key(_ pair: Pair) -> Double { pair.strength.number ?? -.greatestFiniteMagnitude }
    return ranked.sorted {
      (key($1), $1.counts.joint, $0.node, $0.collocate)
        < (key($0), $0.counts.joint, $1.node, $1.collocate)
    }
  }

  private var isSymmetric: Bool {
    switch span {
    case .words(let left, let right): left == right
    case .sentence: true
    }
  }

  private var width: Int {
    switch span {
    case .words(let left, let right): left + right
    case .sentence: 1
    }
  }

  private func frequency(_ term: Int) -> Int {
    span == .sentence ? inSentences[term] : counts.cells[term].count
  }

  /// The more frequent of two terms comes first, and of equally frequent ones that by code point.
  private func rank(_ term: Int) -> (Int, String) {
    (-frequency(term), counts.vocabulary.term(term))
  }

  private func isKept(_ term: Int32) -> Bool {
    term >= 0 && counts.cells[Int(term)].count >= minimumCount
  }

  private func isNode(_ term: Int32) -> Bool {
    guard let nodes else { return isKept(term) }
    return nodes.contains(Int(term))
  }

  private mutating func count(_ first: Int, _ second: Int, _ added: Int = 1) {
    let number = pairs.number(of: first, second)
    if number == joint.count { joint.append(0) }
    joint[number] += added
  }

  private mutating func add(_ words: [Int32], left: Int, right: Int) {
    for (place, node) in words.enumerated() where isNode(node) {
      if nodes == nil, left == right {
        // Each pair is met once, from its left term; from its right one it would be the same.
        for other in words[(place + 1)...].prefix(right) where isKept(other) {
          count(Int(min(node, other)), Int(max(node, other)), node == other ? 2 : 1)
        }
        continue
      }
      let before = words[max(0, place - left)..<place]
      for other in before + words[(place + 1)...].prefix(right) where isKept(other) {
        count(Int(node), Int(other))
      }
    }
  }

  private mutating func add(sentence: [Int32]) {
    guard sentence.contains(where: { $0 >= TermPlace.skipped }) else { return }
    sentenceCount += 1
    let terms = Set(sentence.filter { isKept($0) || isNode($0) }).sorted()
    for (index, term) in terms.enumerated() {
      inSentences[Int(term)] += 1
      for other in terms[(index + 1)...] {
        if nodes == nil {
          count(Int(term), Int(other))
        } else {
          if isNode(term), isKept(other) { count(Int(term), Int(other)) }
          if isNode(other), isKept(term) { count(Int(other), Int(term)) }
        }
      }
    }
  }
}
