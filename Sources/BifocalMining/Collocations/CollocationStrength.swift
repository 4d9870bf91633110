internal import Glibc

/// λ of Blaheta and Johnson (2001), by which quanteda ranks collocations of two and more words.
///
///     let strength = CollocationStrength(cells: [13, 0, 3, 1])
///     strength?.lambda  // 2.448539
///     strength?.z       // 1.407472
///
/// Every run of *K* words agrees with the collocation in some of its places. λ is the interaction of
/// all places in a saturated log-linear model of these counts.
public struct CollocationStrength: Sendable, Hashable {
  /// The interaction; above 0 where the words attract each other.
  public let lambda: Double
  /// λ divided by its standard error.
  public let z: Double

  /// Computes λ from the counts of all patterns of agreement; nothing unless there are 2ᴷ cells with
  /// *K* of at least 2, none below 0.
  ///
  /// - Parameters:
  ///   - cells: How many runs agree in which places: bit *i* of a cell's index stands for place *i*.
  ///   - smoothing: What is added to each cell, above 0.
  /// - Complexity: O(2ᴷ).
  public init?(cells: [Int], smoothing: Double = 0.5) {
    guard cells.count >= 4, cells.count & (cells.count - 1) == 0, smoothing > 0,
      cells.allSatisfy({ $0 >= 0 })
    else { return nil }
    let size = cells.count.trailingZeroBitCount
    var (lambda, variance) = (0.0, 0.0)
    for (pattern, count) in cells.enumerated() {
      let smoothed = Double(count) + smoothing
      let isOdd = (size - pattern.nonzeroBitCount) % 2 == 1
      lambda += isOdd ? -log(smoothed) : log(smoothed)
      variance += 1 / smoothed
    }
    self.lambda = lambda
    z = lambda / variance.squareRoot()
  }
}
