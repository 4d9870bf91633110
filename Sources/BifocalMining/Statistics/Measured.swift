/// The value of a measure, or why there is none.
///
///     KeynessMeasure.percentDifference.value(of: table)  // .undefined(.absentInReference)
///
/// A value is always finite: a division by nothing is a case of its own and never a number that
/// spreads.
public enum Measured: Sendable, Hashable {
  /// Why a measure has no value.
  public enum Reason: String, Sendable, CaseIterable {
    /// The target holds no words.
    case emptyTarget = "the target is empty"
    /// The reference holds no words.
    case emptyReference = "the reference is empty"
    /// The term is in neither.
    case absent = "the term does not occur"
    /// The measure takes the logarithm of the frequency in the target, which is 0.
    case absentInTarget = "the term is not in the target"
    /// The measure divides by the frequency in the reference, which is 0.
    case absentInReference = "the term is not in the reference"
    /// The term is all that one side holds, or two terms are all there is.
    case nothingElse = "there is nothing but the term"
    /// The parts have no sizes, or there is only one of them.
    case tooFewParts = "there are too few parts"
    /// The two terms never occur together.
    case neverTogether = "the terms never occur together"
    /// The number is too small or too large to be written.
    case outOfRange = "the number is out of range"
    /// Counts contradict each other, as a part that is larger than the whole.
    case contradiction = "the counts contradict each other"
  }

  /// A finite number.
  case value(Double)
  /// No number, and why.
  case undefined(Reason)

  /// Takes a number; one that is not finite is out of range.
  init(_ number: Double) { self = number.isFinite ? .value(number) : .undefined(.outOfRange) }

  /// The number, if there is one.
  public var number: Double? {
    switch self {
    case .value(let number): number
    case .undefined: nil
    }
  }

  /// Why there is no number, if there is none.
  public var reason: Reason? {
    switch self {
    case .value: nil
    case .undefined(let reason): reason
    }
  }
}
