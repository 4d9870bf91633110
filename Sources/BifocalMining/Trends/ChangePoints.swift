internal import Glibc

/// Where the level of a series changes, any number of times, by the exact search of Killick, Fearnhead
/// and Eckley (2012), PELT.
///
///     ChangePoints.indices(in: [2, 3, 2, 3, 2, 3, 9, 10, 9, 11, 10, 9], penalty: 3)  // [6]
///
/// It finds the division into segments with the least sum of squared distances from the segments' means,
/// each change costing a penalty.
public enum ChangePoints {
  /// Returns the index of the first value of each segment but the first.
  ///
  /// - Parameters:
  ///   - values: The series, in the order of time.
  ///   - penalty: What a change must save; nothing for `usualPenalty(of:)`.
  ///   - minimumLength: The least length of a segment.
  /// - Returns: Indices in order; none for a series that is too short to be divided.
  /// - Complexity: O(*n*) to O(*n*²), by how many changes there are.
  public static func indices(
    in values: [Double], penalty: Double? = nil, minimumLength: Int = 2
  ) -> [Int] {
    precondition(minimumLength > 0, "a segment has at least one value")
    let n = values.count
    guard n >= 2 * minimumLength else { return [] }
    guard let penalty = penalty ?? usualPenalty(of: values) else { return [] }
    let cost = SquaredDistances(of: values)
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

  /// Returns 3 σ² ln *n*, where σ is told by the differences of neighbours, which a few changes of the
  /// level hardly touch.
  ///
  /// Schwarz's criterion asks for 2 σ² ln *n* when σ is known; here it is not, and counts of words
  /// scatter more than a normal distribution. A series without scatter has no penalty and no changes.
  ///
  /// - Complexity: O(*n*) on average.
  public static func usualPenalty(of values: [Double]) -> Double? {
    guard values.count > 2 else { return nil }
    var distances = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let scale = 0.6745 * 2.0.squareRoot()
    var sigma = distances.median() / scale
    if sigma == 0 {
      // More than half of the neighbours are equal, as zeros are in a rare word's series.
      let squares = distances.reduce(0) { $0 + $1 * $1 }
      sigma = (squares / Double(2 * distances.count)).squareRoot()
    }
    return sigma > 0 ? 3 * sigma * sigma * log(Double(values.count)) : nil
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

  func callAsFunction(_ segment: Range<Int>) -> Double {
    let sum = sums[segment.upperBound] - sums[segment.lowerBound]
    let square = squares[segment.upperBound] - squares[segment.lowerBound]
    return max(0, square - sum * sum / Double(segment.count))
  }
}
