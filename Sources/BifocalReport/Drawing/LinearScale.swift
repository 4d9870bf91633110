internal import Glibc

/// Values of data to places in a picture.
///
///     let scale = LinearScale(0...42, from: 180, to: 20)
///     scale.ticks(about: 5)  // [0, 10, 20, 30, 40]
///     scale(21)              // 100
public struct LinearScale: Sendable {
  /// The values.
  public let domain: ClosedRange<Double>
  private let start: Double
  private let end: Double

  /// Makes a scale.
  ///
  /// - Parameters:
  ///   - domain: The values, from least to greatest; a single one gets a range of one above it.
  ///   - start: The place of the least value.
  ///   - end: The place of the greatest, which may be less than `start`.
  public init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    let isPoint = domain.lowerBound == domain.upperBound
    self.domain = isPoint ? domain.lowerBound...domain.lowerBound + 1 : domain
    self.start = start
    self.end = end
  }

  /// The place of a value.
  public func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  /// Round values within the domain, at steps of 1, 2 or 5 times a power of ten.
  ///
  /// - Parameter count: About how many are wanted.
  /// - Returns: From one to about twice as many, from least to greatest.
  public func ticks(about count: Int) -> [Double] {
    let step = Self.step(for: domain.upperBound - domain.lowerBound, about: count)
    let first = (domain.lowerBound / step).rounded(.up)
    // A little beyond the end, for 0.3 / 0.1 is less than 3.
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last else { return [domain.lowerBound] }
    // Products and not sums: 3 × 0.1 is nearer to 0.3 than 0.1 + 0.1 + 0.1.
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// A label for a tick: no more places than its scale needs.
  public func label(_ tick: Double, about count: Int) -> String {
    let step = Self.step(for: domain.upperBound - domain.lowerBound, about: count)
    let places = min(6, max(0, Int((-log10(step)).rounded(.up))))
    return DecimalText.fixed(tick, places: places).replacing("-", with: "−")
  }

  private static func step(for extent: Double, about count: Int) -> Double {
    let rough = extent / Double(max(1, count))
    let power = pow(10, log10(rough).rounded(.down))
    let factor = [1.0, 2, 5].first { $0 * power >= rough } ?? 10
    return factor * power
  }
}
