/// Numbers with a fixed number of places, so that a column of them lines up.
package enum DecimalText {
  /// Writes a number with so many places after the point.
  ///
  ///     DecimalText.fixed(-0.125, places: 2)  // "-0.13"
  ///     DecimalText.fixed(-0.001, places: 2)  // "0.00"
  package static func fixed(_ number: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(number) * scale).rounded()
    // Beyond this there are no places that a Double could hold.
    guard scaled < 1e15 else { return String(number) }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return places == 0
      ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
