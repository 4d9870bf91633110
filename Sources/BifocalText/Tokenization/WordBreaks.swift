/// The pieces that ICU cuts a text into, and what they say about a name that was found in it.
///
/// ICU shatters names it does not know (普·京) but knows ordinary words, so its cut can refuse a
/// name that straddles two of them. This is the straddle veto:
///
/// - ICU knows 中国 and yet cuts 发展|中|国家: it has weighed both, so 中国 is refused there.
/// - ICU does not know 普京 and cuts 普|京都 where 普京都不信 is meant. It could not weigh the name.
///   The name stands if what it leaves of ICU's words can be words: 都 is one by itself, but 调 in
///   李|强调 is not, so 李强 is refused there.
public struct WordBreaks: Sendable {
  let pieces: [TextBoundaries.Piece]

  /// What a name leaves of the pieces at its ends.
  struct Remainder {
    /// The part of the first piece that lies before the name.
    let before: Range<Int>
    /// The part of the last piece that lies after it.
    let after: Range<Int>
    /// The number of pieces that the name touches.
    let pieces: Int

    /// Whether the name begins and ends where ICU cuts too.
    var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Whether taking the name as one word leaves more pieces than ICU has.
    var leavesMorePieces: Bool {
      pieces < 1 + (before.isEmpty ? 0 : 1) + (after.isEmpty ? 0 : 1)
    }
  }

  /// Returns what a name at a range of UTF-8 offsets leaves of the pieces it touches.
  ///
  /// - Complexity: O(log *n*).
  func remainder(around range: Range<Int>) -> Remainder {
    let first = index(ofPieceAt: range.lowerBound)
    let last = index(ofPieceAt: max(range.lowerBound, range.upperBound - 1))
    return Remainder(
      before: start(ofPiece: first)..<range.lowerBound,
      after: range.upperBound..<max(range.upperBound, Int(pieces[last].end)),
      pieces: last - first + 1)
  }

  /// Whether no piece reaches over either end of a range of UTF-8 offsets.
  public func hasBorders(around range: Range<Int>) -> Bool {
    guard range.count > 0 else { return false }
    let first = index(ofPieceAt: range.lowerBound)
    let last = index(ofPieceAt: range.upperBound - 1)
    return start(ofPiece: first) == range.lowerBound && Int(pieces[last].end) == range.upperBound
  }

  func start(ofPiece index: Int) -> Int { index == 0 ? 0 : Int(pieces[index - 1].end) }

  /// The index of the piece that holds the byte at `offset`.
  private func index(ofPieceAt offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].end) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
