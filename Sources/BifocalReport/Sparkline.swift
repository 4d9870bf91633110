/// A series drawn as one line of block characters.
///
///     Sparkline.text(for: [0, 2, nil, 8, 4])  // "▁▃·█▅"
///
/// The scale starts at zero, so that heights compare as the values do, and ends at the largest
/// value. Where there is no data stands a dot.
public enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Returns one character for each of `values`; `nil` and what is not finite count as no data.
  ///
  ///     Sparkline.text(for: [0, 0, 0])  // "▁▁▁"
  ///
  /// Values below zero are drawn as zero.
  ///
  /// - Complexity: O(*n*), where *n* is the number of values.
  public static func text(for values: [Double?]) -> String {
    let finite = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    let top = finite.compactMap(\.self).max() ?? 0
    return String(finite.map { value in value.map { block(for: $0, top: top) } ?? "·" })
  }

  private static func block(for value: Double, top: Double) -> Character {
    guard top > 0, value > 0 else { return blocks[0] }
    return blocks[Int((value / top * Double(blocks.count - 1)).rounded())]
  }
}
