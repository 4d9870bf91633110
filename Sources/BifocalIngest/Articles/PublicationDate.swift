internal import BifocalText

extension PartialDate {
  /// Finds the first whole date in a line such as `2022-07-08 16:30`, `2022年7月8日` or
  /// `8 July 2022`.
  init?(firstIn text: String) {
    guard let date = WrittenDate.first(in: text), date.precision == .day else { return nil }
    self = date
  }
}
