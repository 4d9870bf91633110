/// The mean of each value with its neighbours.
public enum MovingMean {
  /// Returns, for each value, the mean of it and `reach` values on either side, as many as there are.
  ///
  ///     MovingMean.values([10, 0, 4, 6, 20], reach: 1)  // [5, 4.67, 3.33, 10, 13]
  ///
  /// What is missing is left out of the mean; where there is nothing at all, there is no mean. A reach
  /// of 0 changes nothing, not even what is missing.
  ///
  /// - Complexity: O(*n* · *reach*).
  public static func values(_ values: [Double?], reach: Int) -> [Double?] {
    guard reach > 0 else { return values }
    return values.indices.map { index in
      let window = values[max(0, index - reach)...min(values.count - 1, index + reach)]
        .compactMap { $0 }
      return window.isEmpty ? nil : window.reduce(0, +) / Double(window.count)
    }
  }
}
