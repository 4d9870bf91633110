/// Where a text is cut before words of a lexicon are joined.
public struct WordBreaks: Sendable {
  /// For each position of the folded text, whether a piece begins there; one more for its end.
  public let isCut: [Bool]

  /// Finds the positions of pieces.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(pieces: some Sequence<Token>, in text: FoldedText) {
    var isCut = [Bool](repeating: false, count: text.count + 1)
    isCut[0] = true
    isCut[text.count] = true
    unsafe text.offsets.withUnsafeBufferPointer { offsets in
      unsafe isCut.withUnsafeMutableBufferPointer { isCut in
        var position = 0
        for piece in pieces {
          while unsafe offsets[position] < piece.range.upperBound { position += 1 }
          unsafe isCut[position] = true
        }
      }
    }
    self.isCut = isCut
  }

  /// Whether no piece reaches over either end of a range of positions.
  ///
  /// - Complexity: O(1).
  public func hasBorders(around range: Range<Int>) -> Bool {
    !range.isEmpty && isCut[range.lowerBound] && isCut[range.upperBound]
  }
}
