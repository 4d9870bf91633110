/// Theil and Sen's slope: the median of the slopes between all pairs of values.
///
///     let line = TheilSen([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
///     line?.slope     // 0.367
///     line?.interval  // 0...0.8
///
/// Up to three tenths of the values may be anything without moving it much, so one month of a scandal
/// makes no trend (Theil 1950, Sen 1968).
public struct TheilSen: Sendable, Equatable {
  /// The change from one bin to the next.
  public let slope: Double
  /// The value of the line at the first bin.
  public let intercept: Double
  /// The slopes between which the true one lies with a confidence of 95 %.
  public let interval: ClosedRange<Double>

  /// Fits a series of values at even distances.
  public init?(_ values: [Double]) { self.init(values, at: Array(values.indices)) }

  /// Fits values at times, in order; nothing if no two can be compared.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - times: The numbers of their bins, in order.
  ///   - period: After how many bins seasons come again, if values are compared only with those of
  ///     their season (Hirsch, Slack and Smith 1982; the interval after Gilbert 1987).
  /// - Complexity: O(*n*²) on average, for there are that many pairs.
  public init?(_ values: [Double], at times: [Int], period: Int? = nil) {
    guard times.count == values.count else { return nil }
    var slopes: [Double] = []
    var variance = 0.0
    for season in Seasons(of: values, at: times, period: period ?? 1).series {
      let (values, times) = (season.values, season.times)
      slopes.reserveCapacity(slopes.count + values.count * (values.count - 1) / 2)
      for later in values.indices.dropFirst() {
        for earlier in 0..<later {
          slopes.append((values[later] - values[earlier]) / (times[later] - times[earlier]))
        }
      }
      variance += MannKendall(values).variance
    }
    guard !slopes.isEmpty else { return nil }
    let bins = Double(period ?? 1)
    slope = slopes.median() / bins
    var sortedValues = values
    var sortedTimes = times.map(Double.init)
    intercept = sortedValues.median() - slope * sortedTimes.median()
    // The bounds are order statistics, as far from the middle as S may be by chance (Sen 1968).
    let reach = NormalDistribution.quantile95 * variance.squareRoot()
    let count = Double(slopes.count)
    let upper = min(Int(((count + reach) / 2).rounded(.toNearestOrEven)), slopes.count - 1)
    let lower = max(Int(((count - reach) / 2).rounded(.toNearestOrEven)) - 1, 0)
    let low = slopes.orderStatistic(lower) / bins
    interval = low...max(low, slopes.orderStatistic(upper) / bins)
  }
}

extension [Double] {
  /// The middle value, or the mean of the two in the middle; the array is reordered.
  mutating func median() -> Double {
    let middle = count / 2
    let upper = orderStatistic(middle)
    if count % 2 == 1 { return upper }
    return (orderStatistic(middle - 1) + upper) / 2
  }

  /// The value that is at an index when all are sorted; the array is reordered (Hoare's selection).
  ///
  /// - Complexity: O(*n*) on average.
  mutating func orderStatistic(_ index: Int) -> Double {
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = middleOfThree(low, high)
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if index <= right {
        high = right
      } else if index >= left {
        low = left
      } else {
        return self[index]
      }
    }
    return self[index]
  }

  /// The median of the first, the middle and the last value of a range.
  private func middleOfThree(_ low: Int, _ high: Int) -> Double {
    let (a, b, c) = (self[low], self[(low + high) / 2], self[high])
    return Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
  }
}
