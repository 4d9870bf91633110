internal import Glibc

/// Kleinberg's (2003) bursts for documents that come in batches: the bins in which far more documents
/// than usual are about something.
///
///     let detector = BurstDetector()
///     let relevant = [2, 1, 3, 2, 2, 9, 11, 8, 10, 2, 1, 3]
///     detector.bursts(of: relevant, in: Array(repeating: 100, count: 12))
///     // one burst, bins 5 to 8, weight 8.87
///
/// There is a usual rate, that of the whole series, and a raised one, `ratio` times as high. The
/// detector finds the sequence of the two that explains the counts best, where each beginning of a burst
/// has a cost; by Viterbi's algorithm, and not step by step, which misses the beginnings of bursts.
public struct BurstDetector: Sendable {
  /// Bins that follow each other in a state above the usual one.
  public struct Burst: Sendable, Equatable {
    /// The bins, by index.
    public let bins: Range<Int>
    /// The highest state within it, from 1.
    public let level: Int
    /// By how much the raised rate explains its bins better than the usual one, as a difference of
    /// natural logarithms.
    public let weight: Double
  }

  /// How many times as high the rate of a state is as that of the one below it, above 1.
  public let ratio: Double
  /// The cost of going up one state, in natural logarithms of the number of bins.
  public let cost: Double
  /// How many states there are, 2 or more.
  public let states: Int

  /// Makes a detector with Kleinberg's usual numbers.
  public init(ratio: Double = 2, cost: Double = 1, states: Int = 2) {
    precondition(ratio > 1 && cost >= 0 && states >= 2, "a burst is a rise that costs something")
    self.ratio = ratio
    self.cost = cost
    self.states = states
  }

  /// Returns the bursts of a series.
  ///
  /// - Parameters:
  ///   - relevant: The documents of each bin that are looked for.
  ///   - all: All documents of each bin; bins without any tell nothing.
  /// - Returns: The bursts in order; none where nothing is found, or everything is.
  /// - Complexity: O(*n* · *k*²), where *k* is the number of states.
  public func bursts(of relevant: [Int], in all: [Int]) -> [Burst] {
    guard let rates = rates(of: relevant, in: all) else { return [] }
    let path = states(of: relevant, in: all)
    var bursts: [Burst] = []
    var start = 0
    while start < path.count {
      var end = start + 1
      while end < path.count, (path[end] > 0) == (path[start] > 0) { end += 1 }
      if path[start] > 0 {
        let weight = (start..<end).reduce(0) { sum, bin in
          sum + rates[0].cost(relevant[bin], of: all[bin])
            - rates[1].cost(relevant[bin], of: all[bin])
        }
        bursts.append(
          Burst(bins: start..<end, level: path[start..<end].max() ?? 1, weight: weight))
      }
      start = end
    }
    return bursts
  }

  /// Returns the state of each bin in the best sequence; of equally good ones that with the lower
  /// states at the end.
  ///
  /// - Complexity: O(*n* · *k*²).
  public func states(of relevant: [Int], in all: [Int]) -> [Int] {
    guard let rates = rates(of: relevant, in: all) else {
      return [Int](repeating: 0, count: relevant.count)
    }
    let rise = cost * log(Double(relevant.count))
    // A series begins in the usual state.
    var costs = (0..<states).map { $0 == 0 ? 0 : Double.infinity }
    var next = costs
    // For each bin and state, the state before it.
    var origins: [Int] = []
    origins.reserveCapacity(relevant.count * states)
    for bin in relevant.indices {
      for state in 0..<states {
        var best = (cost: Double.infinity, from: 0)
        for from in 0..<states {
          let sum = costs[from] + Double(max(0, state - from)) * rise
          if sum < best.cost { best = (sum, from) }
        }
        next[state] = best.cost + rates[state].cost(relevant[bin], of: all[bin])
        origins.append(best.from)
      }
      swap(&costs, &next)
    }
    var state = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
    var path = [Int](repeating: 0, count: relevant.count)
    for bin in relevant.indices.reversed() {
      path[bin] = state
      state = origins[bin * states + state]
    }
    return path
  }

  /// The cost of a sequence of states, without what all sequences have in common: the logarithm of the
  /// number of ways in which documents can be chosen.
  func cost(of path: [Int], for relevant: [Int], in all: [Int]) -> Double {
    guard let rates = rates(of: relevant, in: all) else { return 0 }
    let rise = cost * log(Double(relevant.count))
    return path.indices.reduce(0) { sum, bin in
      let from = bin == 0 ? 0 : path[bin - 1]
      return sum + Double(max(0, path[bin] - from)) * rise
        + rates[path[bin]].cost(relevant[bin], of: all[bin])
    }
  }

  /// The rates of the states, or nothing if none or all of the documents are relevant.
  private func rates(of relevant: [Int], in all: [Int]) -> [BinomialRate]? {
    let (found, total) = (relevant.reduce(0, +), all.reduce(0, +))
    guard found > 0, found < total else { return nil }
    let usual = Double(found) / Double(total)
    return (0..<states).map { state in
      BinomialRate(min(usual * pow(ratio, Double(state)), 1 - 1e-9))
    }
  }
}

/// The chance that a document is relevant, as what it costs.
private struct BinomialRate {
  private let hit: Double
  private let miss: Double

  init(_ rate: Double) {
    hit = -log(rate)
    miss = -log1p(-rate)
  }

  func cost(_ relevant: Int, of all: Int) -> Double {
    Double(relevant) * hit + Double(all - relevant) * miss
  }
}
