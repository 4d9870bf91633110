/// The pieces that a text is cut into before words of a lexicon are joined.
public struct WordBreaks: Sendable {
  let pieces: [TextBoundaries.Piece]
  /// A bit for each byte of the text, and one for its end: whether a piece ends before it.
  private let isBoundary: [UInt64]

  init(pieces: [TextBoundaries.Piece]) {
    self.pieces = pieces
    let length = pieces.last.map { Int($0.end) } ?? 0
    var bits = [UInt64](repeating: 0, count: length / 64 + 1)
    bits[0] = 1
    for piece in pieces { bits[Int(piece.end) >> 6] |= 1 << UInt64(piece.end & 63) }
    isBoundary = bits
  }

  /// Whether no piece reaches over either end of a range of UTF-8 offsets.
  ///
  /// - Complexity: O(1).
  public func hasBorders(around range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    return hasBoundary(at: range.lowerBound) && hasBoundary(at: range.upperBound)
  }

  /// Whether a piece begins or ends at a UTF-8 offset.
  ///
  /// - Complexity: O(1).
  public func hasBoundary(at offset: Int) -> Bool {
    isBoundary[offset >> 6] >> UInt64(offset & 63) & 1 == 1
  }
}
