internal import Glibc

/// The frequency of a term in a corpus read as one line, with bursts counted less.
///
///     let even = AdjustedFrequency(positions: [0, 10, 20, 30], size: 40)
///     even.averageReduced  // .value(4)
///     let burst = AdjustedFrequency(positions: [0, 1, 2, 3], size: 40)
///     burst.averageReduced  // .value(1.3)
///
/// After Savický and Hlaváčová (2002). Distances are cyclic: the end of the corpus is followed by its
/// beginning.
public struct AdjustedFrequency: Sendable, Hashable {
  private let distances: [Double]
  private let size: Double

  /// Takes the places of a term, ascending from 0, and the number of words of the corpus.
  ///
  /// - Complexity: O(*f*), where *f* is the number of places.
  public init(positions: [Int], size: Int) {
    self.size = Double(size)
    guard let first = positions.first, let last = positions.last else {
      distances = []
      return
    }
    distances =
      [Double(first + size - last)] + zip(positions, positions.dropFirst()).map { Double($1 - $0) }
  }

  /// ARF, the average reduced frequency: the frequency itself where the term is spread evenly, and
  /// about 1 where it stands in one place only.
  public var averageReduced: Measured {
    if let fault { return .undefined(fault) }
    let step = size / Double(distances.count)
    return Measured(distances.reduce(0) { $0 + min($1, step) } / step)
  }

  /// AWT, the average time one waits for the term from any place, in words.
  public var averageWaitingTime: Measured {
    if let fault { return .undefined(fault) }
    return Measured((1 + distances.reduce(0) { $0 + $1 * $1 } / size) / 2)
  }

  /// ALD, the average of the logarithms (to ten) of distances.
  public var averageLogDistance: Measured {
    if let fault { return .undefined(fault) }
    return Measured(distances.reduce(0) { $0 + $1 * log10($1) } / size)
  }

  /// The frequency that an even spread with the same AWT would have.
  public var waitingTimeFrequency: Measured {
    if let fault { return .undefined(fault) }
    return averageWaitingTime.number.map { Measured(size / (2 * $0 - 1)) } ?? .undefined(.absent)
  }

  /// The frequency that an even spread with the same ALD would have.
  public var logDistanceFrequency: Measured {
    if let fault { return .undefined(fault) }
    return Measured(
      size * exp(-log(10) * distances.reduce(0) { $0 + $1 * log10($1) } / size))
  }

  private var fault: Measured.Reason? {
    if distances.isEmpty { return .absent }
    return distances.contains { $0 <= 0 } ? .contradiction : nil
  }
}
