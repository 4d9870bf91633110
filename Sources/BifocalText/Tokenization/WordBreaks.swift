/// The pieces that ICU cuts a text into, and what they say about a name that was found in it.
///
/// ICU shatters names it does not know (普·京) but knows ordinary words, so its cut can refuse a
/// name that straddles two of them. This is the straddle veto:
///
/// - ICU knows 中国 and yet cuts 发展|中|国家: it has weighed both, so 中国 is refused there.
/// - ICU does not know 普京 and cuts 普|京都 where 普京都不信 is meant. It could not weigh the name,
///   so the name is refused only where it would leave more pieces than ICU's cut has.
public struct WordBreaks: Sendable {
  let pieces: [TextBoundaries.Piece]

  /// Whether ICU's cut explains a range better than a name there would.
  ///
  /// - Parameters:
  ///   - range: UTF-8 offsets.
  ///   - isKnown: Whether ICU's dictionary has the name as a word.
  /// - Returns: Whether the name is refused there.
  /// - Complexity: O(log *n*).
  func vetoes(_ range: Range<Int>, isKnown: Bool) -> Bool {
    guard range.count > 0 else { return true }
    let first = index(ofPieceAt: range.lowerBound)
    let last = index(ofPieceAt: range.upperBound - 1)
    let straddled =
      (start(ofPiece: first) < range.lowerBound ? 1 : 0)
      + (range.upperBound < Int(pieces[last].end) ? 1 : 0)
    if isKnown { return straddled > 0 }
    return last - first + 1 < 1 + straddled
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
