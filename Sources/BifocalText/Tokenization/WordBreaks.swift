/// The pieces that a text is cut into before words of a lexicon are joined.
public struct WordBreaks: Sendable {
  let pieces: [TextBoundaries.Piece]

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
