/// Joins the words of a lexicon from the pieces of a text: of those that overlap the one that begins
/// first, then the longest.
///
/// What stays is in this value and what moves along the text in `Place`, so that no call copies the
/// former.
@safe struct WordJoining {
  private let pieces: UnsafeBufferPointer<Token>
  private let spots: UnsafeBufferPointer<WordCut.Spot>
  private let utf8: UnsafeBufferPointer<UInt8>
  private let finder: JoinedWords.Finder

  /// How far a pass has come.
  private struct Place {
    /// The next spot.
    var spot = 0
    /// Where the tokens so far end.
    var done = 0
    /// Kept for its memory.
    var matches: [(end: Int, phrase: Int)] = []
  }

  /// Makes a pass over a text.
  init(_ cut: WordCut, in utf8: UnsafeBufferPointer<UInt8>, by finder: JoinedWords.Finder) {
    unsafe pieces = cut.pieces.view
    unsafe spots = cut.spots.view
    unsafe self.utf8 = utf8
    self.finder = finder
  }

  /// The piece of the next spot; behind the last one when there is none.
  private func nextPiece(_ here: Place) -> Int {
    unsafe here.spot < spots.count ? Int(spots[here.spot].piece) : pieces.count
  }

  /// Appends all tokens.
  func appendTokens(to row: inout TokenRow) {
    var here = Place()
    var index = 0
    while true {
      // A word that began before may have taken pieces, and a part of the next.
      while unsafe index < pieces.count, unsafe pieces[index].range.lowerBound < here.done {
        appendTokens(ofPiece: index, at: &here, to: &row)
        index += 1
      }
      let next = nextPiece(here)
      if index < next {
        unsafe row.append(pieces[index..<next])
        index = next
      }
      guard unsafe index < pieces.count else { return }
      here.done = unsafe pieces[index].range.lowerBound
      appendTokens(ofPiece: index, at: &here, to: &row)
      index += 1
    }
  }

  /// Appends the tokens that begin in a piece, as far as no word before has taken it.
  private func appendTokens(ofPiece index: Int, at here: inout Place, to row: inout TokenRow) {
    let piece = unsafe pieces[index]
    let end = piece.range.upperBound
    if here.done < end {
      if nextPiece(here) == index {
        if piece.kind == .ideographic {
          joinAtSpots(ofPiece: index, at: &here, to: &row)
        } else {
          joinAnywhere(inPiece: index, at: &here, to: &row)
        }
      }
      if here.done < end {
        row.append(here.done..<end, of: piece)
        here.done = end
      }
    }
    while nextPiece(here) == index { here.spot += 1 }
  }

  /// Appends the words that begin at the spots in a piece of Chinese, and what lies between them.
  private func joinAtSpots(ofPiece index: Int, at here: inout Place, to row: inout TokenRow) {
    let piece = unsafe pieces[index]
    while nextPiece(here) == index {
      let spot = unsafe spots[here.spot]
      here.spot += 1
      let place = Int(spot.start)
      if place < here.done || spot.kind == .single { continue }
      let isKnown =
        spot.kind == .word
        || spot.kind == .wordBetweenPieces && place == piece.range.lowerBound
          && endsPiece(Int(spot.end), from: index)
      let end = isKnown ? Int(spot.end) : lookUp(at: place, inPiece: index, &here.matches)
      guard end > 0 else { continue }
      if here.done < place { row.append(here.done..<place, of: piece) }
      row.append(word: place..<end, kind: isKnown ? .ideographic : nil)
      here.done = end
    }
  }

  /// Appends the words that begin at the next spot or behind it in a piece that is not Chinese, and what
  /// lies between them.
  private func joinAnywhere(inPiece index: Int, at here: inout Place, to row: inout TokenRow) {
    let piece = unsafe pieces[index]
    let pieceEnd = piece.range.upperBound
    var place = max(here.done, unsafe Int(spots[here.spot].start))
    while place < pieceEnd {
      let end = lookUp(at: place, inPiece: index, &here.matches)
      if end > 0 {
        if here.done < place { row.append(here.done..<place, of: piece) }
        row.append(word: place..<end)
        here.done = end
        place = end
      } else {
        place = nextStart(after: place, before: pieceEnd)
      }
    }
  }

  /// Where the longest word ends that begins at a place in a piece; zero when none does.
  private func lookUp(
    at place: Int, inPiece index: Int, _ matches: inout [(end: Int, phrase: Int)]
  ) -> Int {
    guard finder.mayBegin(at: place) else { return 0 }
    let start = unsafe pieces[index].range.lowerBound
    return finder.endOfWord(at: place, &matches) { end in
      place == start && endsPiece(end, from: index)
    }
  }

  /// The next place where a word may begin: the next character, but not a letter or digit after another.
  private func nextStart(after place: Int, before end: Int) -> Int {
    var next = unsafe ASCIILetters.skipWord(in: utf8, from: place)
    if next > place { return min(next, end) }
    next += 1
    while next < end, unsafe utf8[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// Whether a piece ends at an offset, which is further on than the piece at an index begins.
  private func endsPiece(_ offset: Int, from index: Int) -> Bool {
    var index = index
    while unsafe pieces[index].range.upperBound < offset { index += 1 }
    return unsafe pieces[index].range.upperBound == offset
  }
}
