extension OffsetMap {
  /// Returns the UTF-8 offset of a position in the unit, or `nil` when there is no such position, or
  /// it lies inside a character.
  ///
  ///     OffsetMap(of: "普京 and", unit: .scalar).utf8Offset(of: 2)  // 6
  ///
  /// - Complexity: O(log *n*), where *n* is the length of the text.
  public func utf8Offset(of position: Int) -> Int? {
    guard position >= 0 else { return nil }
    // Inside a character this map already counts it, so its first byte is the last at or below.
    var (low, high) = (0, length)
    while low < high {
      let middle = (low + high + 1) / 2
      if self[middle] <= position { low = middle } else { high = middle - 1 }
    }
    return self[low] == position && isBorder(low) ? low : nil
  }
}
