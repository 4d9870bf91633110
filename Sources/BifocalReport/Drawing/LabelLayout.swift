/// Places for labels that must not touch each other.
enum LabelLayout {
  /// Chooses among evenly spaced labels, so that there is a gap between any two: every one, every
  /// second, every fifth and so on.
  ///
  ///     LabelLayout.shown(widths: [40, 40, 40, 40], spacing: 25)  // [0, 2]
  ///
  /// - Parameters:
  ///   - widths: The width of each.
  ///   - spacing: The distance of two neighbours' places.
  /// - Returns: The indices of those that are written.
  static func shown(widths: [Double], spacing: Double) -> [Int] {
    let gap = 8.0
    let widest = (widths.max() ?? 0) + gap
    let strides = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 50, 60, 100, 200, 500, 1000]
    let step = strides.first { Double($0) * spacing >= widest } ?? max(1, widths.count)
    return Array(stride(from: 0, to: widths.count, by: step))
  }

  /// Returns places near the wanted ones, in their order, at least `height` apart and within bounds.
  ///
  ///     LabelLayout.parted([10, 12, 80], height: 14, within: 0...100)  // [10, 24, 80]
  ///
  /// - Complexity: O(*n* log *n*).
  static func parted(
    _ places: [Double], height: Double, within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var parted = places
    var least = bounds.lowerBound
    for index in order {
      parted[index] = max(places[index], least)
      least = parted[index] + height
    }
    // What was pushed out at the end pushes back.
    var greatest = bounds.upperBound
    for index in order.reversed() {
      parted[index] = min(parted[index], greatest)
      greatest = parted[index] - height
    }
    return parted
  }
}
