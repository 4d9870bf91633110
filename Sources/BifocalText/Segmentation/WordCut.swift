/// How a text is cut, with its memory kept from one text to the next.
final class WordCut {
  /// The pieces between two boundaries, in order: what is a token where no word is joined.
  let pieces = GrowingBuffer<Token>()

  /// Where words of a lexicon, or names that nobody knows, stand or may stand, in order: a piece
  /// without a spot is a token as it is, unless a word or a name takes it that begins before.
  let spots = GrowingBuffer<Spot>()

  /// A place where something may begin that is joined from pieces.
  struct Spot: BitwiseCopyable {
    /// What is known of a place.
    enum Kind: UInt8, BitwiseCopyable {
      /// A word stands there.
      case word
      /// A word stands there if pieces end at both its ends.
      case wordBetweenPieces
      /// Words may begin there, or further on in a piece that is not Chinese, and have to be looked up.
      case start
      /// A character was left single that may be a part of a name.
      case single
    }

    /// The UTF-8 offset of its first character.
    let start: Int32
    /// Where the longest word ends, if one is known.
    let end: Int32
    /// The index of the piece that it begins in.
    let piece: Int32
    let kind: Kind
  }

  /// Forgets the text.
  func clear() {
    pieces.truncate(to: 0)
    spots.truncate(to: 0)
  }

  /// Takes every character that is not ASCII for a spot, and every piece that is not Chinese, from a
  /// piece on.
  func markAll(fromPiece first: Int, in utf8: UnsafeBufferPointer<UInt8>) {
    for index in first..<pieces.count {
      let piece = unsafe pieces.view[index]
      spots.reserve(piece.range.count)
      guard piece.kind == .ideographic else {
        markStart(at: piece.range.lowerBound, inPiece: index)
        continue
      }
      for offset in piece.range where unsafe utf8[offset] >= 0xC0 {
        markStart(at: offset, inPiece: index)
      }
    }
  }

  /// Takes a place in a piece for one where words may begin; room for a spot was reserved.
  @inline(__always)
  func markStart(at offset: Int, inPiece index: Int) {
    spots.append(
      Spot(
        start: Int32(truncatingIfNeeded: offset), end: 0, piece: Int32(truncatingIfNeeded: index),
        kind: .start))
  }
}
