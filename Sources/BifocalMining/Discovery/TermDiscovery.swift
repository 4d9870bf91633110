public import BifocalText
internal import Glibc

/// New words and terms of several words: runs of words that keep together, and whose neighbours vary.
///
///     var discovery = TermDiscovery(of: counts, stopWords: stopWords, known: lexicon)
///     while discovery.needsReading {
///       var reading = discovery.reading()
///       for (tokens, text) in documents { reading.add(tokens, of: text) }
///       discovery.take(reading)
///     }
///     discovery.ranked(by: .cValue)[0].text  // "去俄化"
///
/// ICU leaves a word that it does not know in pieces, and a term of several words is pieces too. Texts
/// are read once for each length and once more for the neighbours: a run can only be frequent if the
/// runs within it are (Agrawal and Srikant 1994), so rare runs take no memory.
public struct TermDiscovery: Sendable {
  /// What candidates must fulfil.
  public struct Limits: Sendable {
    /// How often they occur at least.
    public var minimumCount = 5
    /// How many pieces they have at most, from 2 to 8.
    public var maximumSize = 4
    /// Their least cohesion, in bits.
    public var minimumCohesion = 3.0
    /// Their least entropy of neighbours on either side, in bits.
    public var minimumEntropy = 1.0

    /// Takes the usual limits.
    public init() {}
  }

  /// What candidates are ordered by.
  public enum Order: String, Sendable, CaseIterable {
    /// C-value (Frantzi, Ananiadou and Mima 2000).
    case cValue = "c-value"
    /// The number of occurrences.
    case count
    /// Cohesion.
    case cohesion
    /// The lesser entropy of neighbours.
    case entropy
  }

  /// A run that may be a term.
  public struct Find: Sendable, Equatable {
    /// As it is written most often; Han characters without spaces between.
    public let text: String
    /// Its pieces.
    public let pieces: [String]
    /// How often it occurs.
    public let count: Int
    /// log₂ of how many times more often its halves are together than by chance, wherever it is
    /// halved.
    public let cohesion: Double
    /// How uncertain the word before it is, in bits; the borders of sentences are all different.
    public let leftEntropy: Double
    /// How uncertain the word after it is, in bits.
    public let rightEntropy: Double
    /// log₂ of its length times its occurrences, less those within longer candidates.
    public let cValue: Double
  }

  private let counts: TermCounts
  private let limits: Limits
  private let known: Set<String>
  /// For each term, whether a candidate may begin or end with it.
  private let mayBorder: [Bool]
  private var runs = PairIndex()
  private var runCounts: [Int] = []
  private var sizes: [Int] = []
  private var neighbours = Neighbours()
  private var stage = 2

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - counts: The counts of a first reading, of single words without stop words and of any length.
  ///   - stopWords: Words that a candidate does not begin or end with, folded.
  ///   - known: What is no find, folded.
  ///   - limits: What candidates must fulfil.
  public init(
    of counts: TermCounts, stopWords: Set<String>, known: Set<String>, limits: Limits = Limits()
  ) {
    self.counts = counts
    self.limits = limits
    self.known = known
    mayBorder = (0..<counts.vocabulary.count).map {
      !stopWords.contains(counts.vocabulary.term($0))
    }
  }

  /// Whether the texts must be read once more.
  public var needsReading: Bool { stage <= limits.maximumSize + 1 }

  /// What one task reads in the next pass.
  public struct Reading: Sendable {
    fileprivate let discovery: TermDiscovery
    fileprivate var pairs = PairIndex()
    fileprivate var counts: [Int] = []
    fileprivate var neighbours = Neighbours()

    /// Adds a document.
    ///
    /// - Complexity: O(*n* · *k*), where *n* is the number of words and *k* the greatest length.
    public mutating func add(_ tokens: [Token], of text: String) {
      let words = discovery.counts.vocabulary.known(tokens, of: text)
      let frequent = discovery.frequentTerms(among: words)
      if discovery.stage <= discovery.limits.maximumSize {
        count(frequent)
      } else {
        look(frequent, beside: words)
      }
    }

    /// Adds what another task read.
    public mutating func merge(_ other: Reading) {
      for index in 0..<other.pairs.count {
        let (prefix, term) = other.pairs[index]
        count(prefix, term, other.counts[index])
      }
      neighbours.merge(other.neighbours)
    }

    /// Counts runs of the length of this pass whose beginning and end are frequent.
    private mutating func count(_ sequence: [Int32]) {
      let size = discovery.stage
      guard sequence.count >= size else { return }
      for start in 0...sequence.count - size where sequence[start + size - 1] >= 0 {
        guard let prefix = discovery.run(sequence[start..<start + size - 1]),
          discovery.run(sequence[start + 1..<start + size]) != nil
        else { continue }
        count(prefix, Int(sequence[start + size - 1]), 1)
      }
    }

    /// Counts what stands beside candidates, rare words too.
    private mutating func look(_ sequence: [Int32], beside words: [Int32]) {
      for start in sequence.indices where sequence[start] >= 0 {
        var code = Int(sequence[start]) << 1
        for end in sequence.indices[(start + 1)...].prefix(discovery.limits.maximumSize - 1) {
          guard sequence[end] >= 0, let run = discovery.runs.find(code, Int(sequence[end])) else {
            break
          }
          code = run << 1 | 1
          guard discovery.isCandidate(from: sequence[start], to: sequence[end]) else { continue }
          neighbours.add(
            run, before: start > 0 ? words[start - 1] : TermPlace.lineEnd,
            after: end + 1 < words.count ? words[end + 1] : TermPlace.lineEnd)
        }
      }
    }

    private mutating func count(_ prefix: Int, _ term: Int, _ added: Int) {
      let number = pairs.number(of: prefix, term)
      if number == counts.count { counts.append(0) }
      counts[number] += added
    }
  }

  /// Returns an empty reading for the next pass.
  public func reading() -> Reading { Reading(discovery: self) }

  /// Takes what all tasks read in a pass.
  public mutating func take(_ reading: Reading) {
    if stage <= limits.maximumSize {
      for index in 0..<reading.pairs.count where reading.counts[index] >= limits.minimumCount {
        let (prefix, term) = reading.pairs[index]
        _ = runs.number(of: prefix, term)
        runCounts.append(reading.counts[index])
        sizes.append(stage)
      }
    } else {
      neighbours = reading.neighbours
    }
    stage += 1
  }

  /// Returns what was found, the best first, then the most frequent, then in code-point order.
  ///
  /// - Complexity: O(*r* log *r*), where *r* is the number of frequent runs.
  public func ranked(by order: Order) -> [Find] {
    let surfaces = counts.vocabulary.surfaces()
    let entropies = neighbours.entropies(of: runs.count)
    var candidates: [(run: Int, terms: [Int], cohesion: Double)] = []
    for run in 0..<runs.count {
      let terms = terms(of: run)
      let cohesion = cohesion(of: terms, count: runCounts[run])
      guard isCandidate(from: Int32(terms[0]), to: Int32(terms[terms.count - 1])),
        cohesion >= limits.minimumCohesion,
        min(entropies.before[run], entropies.after[run]) >= limits.minimumEntropy,
        !known.contains(JoinedPieces.text(terms.map { counts.vocabulary.term($0) }))
      else { continue }
      candidates.append((run, terms, cohesion))
    }
    let nested = nested(candidates.map { ($0.run, $0.terms) })
    let finds = candidates.map { candidate -> Find in
      let pieces = candidate.terms.map { surfaces[$0] }
      let count = runCounts[candidate.run]
      let within = nested[candidate.run].map { Double($0.count) / Double($0.longer) } ?? 0
      return Find(
        text: JoinedPieces.text(pieces), pieces: pieces, count: count, cohesion: candidate.cohesion,
        leftEntropy: entropies.before[candidate.run], rightEntropy: entropies.after[candidate.run],
        cValue: log2(Double(pieces.count)) * (Double(count) - within))
    }
    func key(_ find: Find) -> Double {
      switch order {
      case .cValue: find.cValue
      case .count: Double(find.count)
      case .cohesion: find.cohesion
      case .entropy: min(find.leftEntropy, find.rightEntropy)
      }
    }
    return finds.sorted {
      (key($1), $1.count, $0.text) < (key($0), $0.count, $1.text)
    }
  }

  /// The words of a text without those that are rare, which no frequent run holds.
  private func frequentTerms(among words: [Int32]) -> [Int32] {
    words.map {
      $0 < 0 || counts.cells[Int($0)].count >= limits.minimumCount ? $0 : TermPlace.skipped
    }
  }

  private func isCandidate(from first: Int32, to last: Int32) -> Bool {
    mayBorder[Int(first)] && mayBorder[Int(last)]
  }

  /// The code of a run that is frequent: a term's number doubled, or a run's and 1.
  private func run(_ terms: ArraySlice<Int32>) -> Int? {
    guard let first = terms.first, first >= 0 else { return nil }
    var code = Int(first) << 1
    for term in terms.dropFirst() {
      guard term >= 0, let run = runs.find(code, Int(term)) else { return nil }
      code = run << 1 | 1
    }
    return code
  }

  private func terms(of run: Int) -> [Int] {
    var (code, term) = runs[run]
    var terms = [term]
    while code & 1 == 1 {
      (code, term) = runs[code >> 1]
      terms.append(term)
    }
    return [code >> 1] + terms.reversed()
  }

  private func count(of terms: ArraySlice<Int>) -> Int? {
    guard let code = run(terms.map { Int32($0) }[...]) else { return nil }
    return code & 1 == 1 ? runCounts[code >> 1] : counts.cells[code >> 1].count
  }

  private func cohesion(of terms: [Int], count: Int) -> Double {
    let words = Double(counts.size.words)
    let halves = (1..<terms.count).compactMap { half -> Double? in
      guard let left = self.count(of: terms[..<half]), let right = self.count(of: terms[half...])
      else { return nil }
      return log2(Double(count) * words / (Double(left) * Double(right)))
    }
    return halves.min() ?? 0
  }

  /// For each candidate within longer ones, how often it occurs there and how many they are.
  private func nested(
    _ candidates: [(run: Int, terms: [Int])]
  ) -> [Int: (count: Int, longer: Int)] {
    var nested: [Int: (count: Int, longer: Int)] = [:]
    for candidate in candidates where candidate.terms.count > 2 {
      var within = Set<Int>()
      for size in 2..<candidate.terms.count {
        for start in 0...candidate.terms.count - size {
          let part = candidate.terms[start..<start + size].map { Int32($0) }
          if let code = run(part[...]), code & 1 == 1 { within.insert(code >> 1) }
        }
      }
      for part in within {
        nested[part, default: (0, 0)].count += runCounts[candidate.run]
        nested[part, default: (0, 0)].longer += 1
      }
    }
    return nested
  }
}
