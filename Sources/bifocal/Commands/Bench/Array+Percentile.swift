extension [Double] {
  /// The middle value, or the mean of the two in the middle; zero when there is none.
  ///
  ///     [3, 1, 2, 10].median  // 2.5
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }

  /// The smallest value that at least `percent` in a hundred values do not exceed; zero when there
  /// is none.
  ///
  ///     [1, 2, 3, 4].percentile(95)  // 4
  ///
  /// This is the nearest-rank definition: the result is one of the values.
  func percentile(_ percent: Double) -> Double {
    guard !isEmpty else { return 0 }
    let rank = Int((percent / 100 * Double(count)).rounded(.up))
    return sorted()[Swift.min(Swift.max(rank, 1), count) - 1]
  }
}
