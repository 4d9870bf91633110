internal import BifocalText

extension PartialDate {
  /// Finds the first whole date in a line such as `2022-07-08 16:30`, `2022/7/8` or
  /// `2022年7月8日`.
  init?(firstIn text: String) {
    var numbers: [(value: Int, digits: Int)] = []
    var isAdjacent = false
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil {
        if isAdjacent, let last = numbers.last, last.digits < 5 {
          numbers[numbers.count - 1] = (last.value * 10 + digit, last.digits + 1)
        } else {
          numbers.append((digit, 1))
          isAdjacent = true
        }
        continue
      }
      isAdjacent = false
      if numbers.count == 3 { break }
      // Only these may stand between the parts of a date.
      if !"-/.年月 ".unicodeScalars.contains(scalar) { numbers = [] }
      if let last = numbers.last, numbers.count == 1, last.digits != 4 { numbers = [] }
    }
    guard numbers.count >= 3, numbers[0].digits == 4 else { return nil }
    self.init(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
  }
}
