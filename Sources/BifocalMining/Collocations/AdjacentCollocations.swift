public import BifocalText

/// Words that follow each other more often than they would by chance, by λ of Blaheta and Johnson.
///
///     var found = AdjacentCollocations(of: counts, sizes: 2...3, minimumCount: 2)
///     for (tokens, text) in documents { found.add(tokens, of: text) }
///     found.ranked().first?.words  // ["独联体", "国家"]
///
/// Runs of words are counted as quanteda's `textstat_collocations` does: words that are not counted,
/// such as stop words, keep their places, and a run goes over no punctuation and no line end.
/// `counts` is a first reading, so that only words that are frequent enough take memory.
public struct AdjacentCollocations: Sendable {
  /// Words that follow each other.
  public struct Collocation: Sendable, Equatable {
    /// The words as they are written most often, in order.
    public let words: [String]
    /// How often they follow each other.
    public let count: Int
    /// How much they attract each other.
    public let strength: CollocationStrength
  }

  private let counts: TermCounts
  private let sizes: ClosedRange<Int>
  private let minimumCount: Int
  private let smoothing: Double
  /// How many runs of each size there are.
  private var totals: [Int]
  /// Numbers what stands in some places of runs of some size: a root for the size and the places, and
  /// then term by term.
  private var patterns = PairIndex()
  private var occurrences: [Int] = []

  /// Prepares a second reading.
  ///
  /// - Parameters:
  ///   - counts: The counts of the first one.
  ///   - sizes: How many words a collocation has, from 2 to 5.
  ///   - minimumCount: Collocations that occur less often are left out.
  ///   - smoothing: What is added to each count, above 0.
  public init(
    of counts: TermCounts, sizes: ClosedRange<Int> = 2...3, minimumCount: Int = 2,
    smoothing: Double = 0.5
  ) {
    precondition(sizes.lowerBound > 1 && sizes.upperBound < 6, "sizes are from 2 to 5")
    self.counts = counts
    self.sizes = sizes
    self.minimumCount = minimumCount
    self.smoothing = smoothing
    totals = Array(repeating: 0, count: sizes.upperBound + 1)
  }

  /// Adds a document.
  ///
  /// - Complexity: O(*n* · 2ᴷ), where *n* is the number of words and *K* the largest size.
  public mutating func add(_ tokens: [Token], of text: String) {
    let sequence = counts.vocabulary.known(tokens, of: text)
      .map { $0 < 0 || counts.cells[Int($0)].count >= minimumCount ? $0 : TermPlace.skipped }
    for size in sizes {
      var length = 0
      for (place, term) in sequence.enumerated() {
        length = term >= TermPlace.skipped ? length + 1 : 0
        guard length >= size else { continue }
        totals[size] += 1
        add(sequence[(place - size + 1)...place])
      }
    }
  }

  /// Adds the runs of other documents, which were counted after the same first reading.
  public mutating func merge(_ other: AdjacentCollocations) {
    for size in sizes { totals[size] += other.totals[size] }
    var numbers: [Int] = []
    for index in 0..<other.patterns.count {
      let (code, term) = other.patterns[index]
      let number = patterns.number(
        of: code & 1 == 1 ? numbers[code >> 1] << 1 | 1 : code, term)
      numbers.append(number)
      while number >= occurrences.count { occurrences.append(0) }
      occurrences[number] += other.occurrences[index]
    }
  }

  /// Returns the collocations, the greatest z first, then the most frequent, then in code-point order.
  ///
  /// - Complexity: O(*k* log *k*), where *k* is the number of different runs.
  public func ranked() -> [Collocation] {
    let surfaces = counts.vocabulary.surfaces()
    var found: [(Collocation, key: String)] = []
    for number in 0..<patterns.count where occurrences[number] >= minimumCount {
      guard let run = run(number),
        let strength = CollocationStrength(cells: cells(of: run), smoothing: smoothing)
      else { continue }
      let words = run.map { surfaces[$0] }
      found.append(
        (
          Collocation(words: words, count: occurrences[number], strength: strength),
          words.joined(separator: " ")
        ))
    }
    return found.sorted {
      ($1.0.strength.z, $1.0.count, $0.key) < ($0.0.strength.z, $0.0.count, $1.key)
    }.map(\.0)
  }

  /// Counts what stands in each choice of places of a run.
  private mutating func add(_ run: ArraySlice<Int32>) {
    let terms = Array(run)
    for places in 1..<1 << terms.count {
      let chosen = terms.indices.filter { places >> $0 & 1 == 1 }
      guard chosen.allSatisfy({ terms[$0] >= 0 }) else { continue }
      var code = Self.root(size: terms.count, places: places)
      for place in chosen { code = patterns.number(of: code, Int(terms[place])) << 1 | 1 }
      while patterns.count > occurrences.count { occurrences.append(0) }
      occurrences[code >> 1] += 1
    }
  }

  private static func root(size: Int, places: Int) -> Int { (size << 8 | places) << 1 }

  /// The terms of a pattern that takes all places of its size.
  private func run(_ number: Int) -> [Int]? {
    var (code, term) = patterns[number]
    var terms = [term]
    while code & 1 == 1 {
      (code, term) = patterns[code >> 1]
      terms.append(term)
    }
    let isWhole = code == Self.root(size: terms.count, places: 1 << terms.count - 1)
    return isWhole ? terms.reversed() : nil
  }

  /// How many runs agree with a collocation in which places and in no others.
  private func cells(of run: [Int]) -> [Int] {
    var cells = [totals[run.count]]
    for places in 1..<1 << run.count {
      var code = Self.root(size: run.count, places: places)
      var found: Int? = 0
      for (offset, term) in run.enumerated() where places >> offset & 1 == 1 {
        found = patterns.find(code, term)
        guard let found else { break }
        code = found << 1 | 1
      }
      cells.append(found.map { occurrences[$0] } ?? 0)
    }
    // What agrees in these places at least, less what agrees in one more.
    for bit in 0..<run.count {
      for places in cells.indices where places >> bit & 1 == 0 {
        cells[places] -= cells[places | 1 << bit]
      }
    }
    return cells
  }
}
