/// Which runs of words are counted.
///
///     NGramShape(sizes: 2...3, skip: 0)  // pairs and triples of neighbours
public struct NGramShape: Sendable, Hashable {
  /// How many words a run has.
  public let sizes: ClosedRange<Int>
  /// How many words may be left out between two neighbours of a run.
  public let skip: Int

  /// Single words.
  public static let words = NGramShape(sizes: 1...1)

  /// Makes a shape; sizes begin at 1.
  public init(sizes: ClosedRange<Int>, skip: Int = 0) {
    precondition(sizes.lowerBound > 0, "a run has at least one word")
    self.sizes = sizes
    self.skip = skip
  }
}

/// Numbers runs of terms in the order in which they are first seen.
///
/// A run is the run before its last term and that term, so runs of all sizes share one index.
struct NGramIndex: Sendable {
  private var pairs = PairIndex()

  /// Stands for the last term of a run that is one term alone.
  private static let nothing = 0xFFFF_FFFF

  /// How many runs have a number, among them the beginnings of longer ones.
  var count: Int { pairs.count }

  /// Returns the numbers of all runs of a sequence of terms, by where they begin; a new run gets the
  /// next number.
  ///
  /// A run goes over no punctuation and no line end, and only over as many words as the shape allows.
  ///
  /// - Complexity: O(*n*) for runs of neighbours; each place that may be skipped multiplies.
  mutating func read(_ sequence: [Int32], _ shape: NGramShape) -> [Int32] {
    var numbers: [Int32] = []
    Self.visit(sequence, shape) {
      pairs.number(of: $0, $1)
    } body: { run, _ in
      numbers.append(Int32(run))
    }
    return numbers
  }

  /// Returns the numbers of the runs that were seen before, and the places where they begin.
  func known(_ sequence: [Int32], _ shape: NGramShape) -> [(run: Int, place: Int)] {
    var found: [(Int, Int)] = []
    Self.visit(sequence, shape) {
      pairs.find($0, $1)
    } body: {
      found.append(($0, $1))
    }
    return found
  }

  /// Returns the number of a run of terms; a new one gets the next number.
  mutating func number(ofRun terms: [Int]) -> Int {
    guard terms.count > 1 else { return pairs.number(of: terms[0] << 1, Self.nothing) }
    var number = 0
    var prefix = terms[0] << 1
    for term in terms.dropFirst() {
      number = pairs.number(of: prefix, term)
      prefix = number << 1 | 1
    }
    return number
  }

  /// The terms of a run, in order.
  func terms(of run: Int) -> [Int] {
    var (prefix, last) = pairs[run]
    var terms = last == Self.nothing ? [] : [last]
    while prefix & 1 == 1 {
      (prefix, last) = pairs[prefix >> 1]
      terms.append(last)
    }
    return [prefix >> 1] + terms.reversed()
  }

  /// Adds the runs of another index, whose terms have other numbers here.
  ///
  /// - Returns: For each run of the other index its number here.
  mutating func merge(_ other: NGramIndex, terms: [Int]) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(other.count)
    for run in 0..<other.count {
      let (code, last) = other.pairs[run]
      // A run is numbered after the one it goes on from.
      let prefix = code & 1 == 1 ? numbers[code >> 1] << 1 | 1 : terms[code >> 1] << 1
      numbers.append(pairs.number(of: prefix, last == Self.nothing ? last : terms[last]))
    }
    return numbers
  }

  /// Goes through all runs; `number` is asked for that of a beginning and one more term, where the
  /// lowest bit of a beginning tells a run from a single term.
  private static func visit(
    _ sequence: [Int32], _ shape: NGramShape, number: (Int, Int) -> Int?,
    body: (_ run: Int, _ place: Int) -> Void
  ) {
    var start = 0
    func extend(_ prefix: Int, from place: Int, size: Int) {
      if shape.sizes.contains(size) {
        if size > 1 {
          body(prefix >> 1, start)
        } else if let run = number(prefix, nothing) {
          body(run, start)
        }
      }
      guard size < shape.sizes.upperBound else { return }
      for next in place + 1..<min(place + 2 + shape.skip, sequence.count) {
        let term = sequence[next]
        guard term >= TermPlace.skipped else { return }
        if term >= 0, let run = number(prefix, Int(term)) {
          extend(run << 1 | 1, from: next, size: size + 1)
        }
      }
    }
    for (place, term) in sequence.enumerated() where term >= 0 {
      start = place
      extend(Int(term) << 1, from: place, size: 1)
    }
  }
}
