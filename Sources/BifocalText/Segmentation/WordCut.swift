/// How a text is cut, with its memory kept from one text to the next.
final class WordCut {
  /// The pieces between two boundaries, in order.
  let pieces = GrowingBuffer<TextBoundaries.Piece>()

  /// Where words of a lexicon stand or may stand that begin with a Han character, in order: all
  /// that do are among them.
  let spots = GrowingBuffer<Spot>()

  /// A place where a word of a lexicon that is no edge of the lattice may begin.
  struct Spot: BitwiseCopyable {
    /// The UTF-8 offset of its first character.
    let start: Int32
    /// Where the longest such word ends; zero where the words have to be looked up.
    let end: Int32
    /// Whether that word stands only if pieces end at both its ends.
    let needsBorders: Bool
  }

  /// Forgets the text.
  func clear() {
    pieces.truncate(to: 0)
    spots.truncate(to: 0)
  }

  /// Takes every character of a range that is not ASCII for a spot.
  func markAll(of range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) {
    spots.reserve(range.count)
    for offset in range where unsafe utf8[offset] >= 0xC0 {
      spots.append(Spot(start: Int32(offset), end: 0, needsBorders: true))
    }
  }
}
