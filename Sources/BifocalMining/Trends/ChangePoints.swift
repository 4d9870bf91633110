internal import Glibc

/// Where the level of a series changes, any number of times, by the exact search of Killick, Fearnhead
/// and Eckley (2012), PELT.
///
///     ChangePoints.indices(in: [2, 3, 2, 3, 2, 3, 9, 10, 9, 11, 10, 9], penalty: 3)  // [6]
///     ChangePoints.indices(of: [1, 0, 2, 9, 8, 9], in: [50, 9, 60, 40, 40, 50])      // [3]
///
/// It finds the division into segments that costs least, each change costing a penalty. What a segment
/// costs is how badly its own mean fits it: by squared distances for values, by the binomial
/// distribution for counts, where bins with few articles then weigh little.
public enum ChangePoints {
  /// Returns the index of the first value of each segment but the first.
  ///
  /// - Parameters:
  ///   - values: The series, in the order of time.
  ///   - penalty: What a change must save, in squares of values; nothing for three times the variance of
  ///     neighbours' differences, times ln *n*.
  ///   - minimumLength: The least length of a segment.
  /// - Returns: Indices in order; none for a series that is too short to be divided.
  /// - Complexity: O(*n*) to O(*n*²), by how many changes there are.
  public static func indices(
    in values: [Double], penalty: Double? = nil, minimumLength: Int = 2
  ) -> [Int] {
    guard let penalty = penalty ?? usualPenalty(of: values) else { return [] }
    let segments = SquaredDistances(of: values)
    return search(values.count, penalty, minimumLength) { segments.cost(of: $0) }
  }

  /// Returns the index of the first bin of each segment but the first, of counts out of others.
  ///
  /// - Parameters:
  ///   - hits: How many of each bin's articles are looked for.
  ///   - all: How many articles each bin has.
  ///   - penalty: What a change must save, in natural logarithms of the likelihood; nothing for 3 ln *n*,
  ///     since articles are less independent than the distribution has them.
  ///   - minimumLength: The least length of a segment.
  /// - Returns: Indices in order; none for a series that is too short to be divided.
  /// - Complexity: O(*n*) to O(*n*²), by how many changes there are.
  public static func indices(
    of hits: [Int], in all: [Int], penalty: Double? = nil, minimumLength: Int = 2
  ) -> [Int] {
    let segments = BinomialMisfit(hits: hits, all: all)
    let usual = 3 * log(Double(max(1, hits.count)))
    return search(hits.count, penalty ?? usual, minimumLength) { segments.cost(of: $0) }
  }

  /// The cheapest division of *n* bins.
  private static func search(
    _ n: Int, _ penalty: Double, _ minimumLength: Int, cost: (Range<Int>) -> Double
  ) -> [Int] {
    precondition(minimumLength > 0, "a segment has at least one value")
    guard n >= 2 * minimumLength else { return [] }
    // For each end, the least cost of what is before it, and where its last segment begins.
    var least = [Double](repeating: .infinity, count: n + 1)
    var start = [Int](repeating: 0, count: n + 1)
    least[0] = -penalty
    var candidates = [(start: 0, expiry: Int.max)]
    for end in minimumLength...n {
      var best = (cost: Double.infinity, start: 0)
      candidates.removeAll { $0.expiry <= end }
      let costs = candidates.map { least[$0.start] + cost($0.start..<end) }
      for (candidate, cost) in zip(candidates, costs) where cost + penalty < best.cost {
        best = (cost + penalty, candidate.start)
      }
      (least[end], start[end]) = best
      // A beginning that is worse than this end will stay so. But as long as a segment from here is
      // too short, the other may still be needed.
      for index in candidates.indices where costs[index] > best.cost {
        candidates[index].expiry = min(candidates[index].expiry, end + minimumLength)
      }
      let next = end - minimumLength + 1
      if next >= minimumLength { candidates.append((next, .max)) }
    }
    var changes: [Int] = []
    var end = start[n]
    while end > 0 {
      changes.append(end)
      end = start[end]
    }
    return changes.reversed()
  }

  /// Three times the variance of neighbours' differences, which a few changes of the level hardly
  /// touch, times ln *n*; nothing for a series without scatter.
  private static func usualPenalty(of values: [Double]) -> Double? {
    let squares = zip(values, values.dropFirst()).reduce(0) {
      $0 + ($1.1 - $1.0) * ($1.1 - $1.0)
    }
    guard squares > 0 else { return nil }
    return 3 * squares / Double(2 * (values.count - 1)) * log(Double(values.count))
  }
}

/// The sum of squared distances of a segment from its mean, in a step.
private struct SquaredDistances {
  private var sums: [Double] = [0]
  private var squares: [Double] = [0]

  init(of values: [Double]) {
    // About the mean, so that large values with small differences keep their digits.
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    var (sum, square) = (0.0, 0.0)
    for value in values {
      sum += value - mean
      square += (value - mean) * (value - mean)
      sums.append(sum)
      squares.append(square)
    }
  }

  func cost(of segment: Range<Int>) -> Double {
    let sum = sums[segment.upperBound] - sums[segment.lowerBound]
    let square = squares[segment.upperBound] - squares[segment.lowerBound]
    return max(0, square - sum * sum / Double(segment.count))
  }
}

/// The negative logarithm of a segment's likelihood at its own share, without what all divisions have in
/// common, in a step.
private struct BinomialMisfit {
  private var hits: [Int] = [0]
  private var all: [Int] = [0]

  init(hits: [Int], all: [Int]) {
    for (hit, whole) in zip(hits, all) {
      self.hits.append((self.hits.last ?? 0) + hit)
      self.all.append((self.all.last ?? 0) + whole)
    }
  }

  func cost(of segment: Range<Int>) -> Double {
    let hit = Double(hits[segment.upperBound] - hits[segment.lowerBound])
    let whole = Double(all[segment.upperBound] - all[segment.lowerBound])
    func part(_ count: Double) -> Double { count > 0 ? -count * log(count / whole) : 0 }
    return part(hit) + part(whole - hit)
  }
}
