import BifocalMining
import Testing

/// Expects a measure to have a value, to a millionth.
func expect(
  _ measured: Measured, is number: Double, within tolerance: Double = 1e-6,
  _ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value = measured.number else {
    Issue.record("\(comment) \(measured), not \(number)", sourceLocation: sourceLocation)
    return
  }
  #expect(
    abs(value - number) <= tolerance, "\(comment) \(value), not \(number)",
    sourceLocation: sourceLocation)
}
