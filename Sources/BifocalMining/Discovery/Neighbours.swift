internal import Glibc

/// What stands before and after runs, and how uncertain it is.
struct Neighbours: Sendable {
  private var before = PairIndex()
  private var beforeCounts: [Int] = []
  private var after = PairIndex()
  private var afterCounts: [Int] = []

  /// Counts the neighbours of one occurrence.
  mutating func add(_ run: Int, before left: Int32, after right: Int32) {
    Self.count(run, left, 1, &before, &beforeCounts)
    Self.count(run, right, 1, &after, &afterCounts)
  }

  /// Adds the neighbours that another task counted.
  mutating func merge(_ other: Neighbours) {
    for index in 0..<other.before.count {
      let (run, code) = other.before[index]
      Self.count(run, Int32(code) - 4, other.beforeCounts[index], &before, &beforeCounts)
    }
    for index in 0..<other.after.count {
      let (run, code) = other.after[index]
      Self.count(run, Int32(code) - 4, other.afterCounts[index], &after, &afterCounts)
    }
  }

  /// Returns the entropies of what stands on each side of runs, in bits.
  ///
  /// - Complexity: O(*p*), where *p* is the number of different runs and neighbours.
  func entropies(of runs: Int) -> (before: [Double], after: [Double]) {
    (Self.entropies(before, beforeCounts, runs), Self.entropies(after, afterCounts, runs))
  }

  /// Places without a term are below zero and numbers of a pair are not, so all are moved up.
  private static func count(
    _ run: Int, _ place: Int32, _ added: Int, _ index: inout PairIndex, _ counts: inout [Int]
  ) {
    let number = index.number(of: run, Int(place) + 4)
    if number == counts.count { counts.append(0) }
    counts[number] += added
  }

  private static func entropies(_ index: PairIndex, _ counts: [Int], _ runs: Int) -> [Double] {
    var totals = [Double](repeating: 0, count: runs)
    for number in counts.indices { totals[index[number].first] += Double(counts[number]) }
    // Beyond punctuation and line ends stands something else each time.
    let parts = counts.indices.map { number in
      (
        run: index[number].first, isBorder: index[number].second - 4 < Int(TermPlace.skipped),
        count: counts[number]
      )
    }
    var entropies = [Double](repeating: 0, count: runs)
    // Numbers depend on which task read what, and so would the last digit of a sum in their order.
    for part in parts.sorted(by: { ($0.run, $0.count) < ($1.run, $1.count) }) where !part.isBorder {
      let share = Double(part.count) / totals[part.run]
      entropies[part.run] -= share * log2(share)
    }
    for part in parts.sorted(by: { ($0.run, $0.count) < ($1.run, $1.count) }) where part.isBorder {
      entropies[part.run] += Double(part.count) / totals[part.run] * log2(totals[part.run])
    }
    return entropies
  }
}
