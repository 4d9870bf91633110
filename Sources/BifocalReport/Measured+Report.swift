internal import BifocalMining

extension Measured {
  /// Says of each measure without a value why it has none: `DPnorm: there are too few parts`.
  static func reasons(in measures: [(String, Measured)]) -> String {
    measures.compactMap { name, measured in measured.reason.map { "\(name): \($0.rawValue)" } }
      .joined(separator: "; ")
  }
}

extension JSONValue {
  /// A number, or `null` for a measure without a value.
  init(_ measured: Measured) {
    // Zero is written 0.0, and never -0.0, whatever the way to it was.
    self = measured.number.map { .double($0.isZero ? 0 : $0) } ?? .null
  }
}
