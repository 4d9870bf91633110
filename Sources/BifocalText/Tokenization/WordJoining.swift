/// Joins the words of a lexicon from the pieces of a text: of those that overlap the one that begins
/// first, then the longest.
///
/// What stays is in this value and what moves along the text in `Place`, so that no call copies the
/// former.
@safe struct WordJoining {
  private let pieces: UnsafeBufferPointer<TextBoundaries.Piece>
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

  /// Where a spot begins; past every text after the last one.
  @inline(__always)
  private func start(ofSpot spot: Int) -> Int {
    unsafe spot < spots.count ? Int(spots[spot].start) : .max
  }

  /// Appends all tokens.
  func appendTokens(to row: inout TokenRow) {
    var here = Place()
    var start = 0
    var index = 0
    while unsafe index < pieces.count {
      if start >= here.done {
        // Most pieces are Chinese words in which nothing is joined.
        let spot = self.start(ofSpot: here.spot)
        while unsafe index < pieces.count, unsafe pieces[index].status >= 400 {
          let end = Int(unsafe pieces[index].end)
          guard end <= spot else { break }
          row.append(han: start..<end)
          start = end
          index &+= 1
        }
        here.done = start
        guard unsafe index < pieces.count else { return }
      }
      let piece = unsafe pieces[index]
      let end = Int(piece.end)
      defer { index &+= 1 }
      // A word that began before may have taken this piece, or some of it.
      if end > here.done {
        while self.start(ofSpot: here.spot) < here.done { here.spot &+= 1 }
        let hasSpot = self.start(ofSpot: here.spot) < end
        if piece.status >= 400 {
          if hasSpot { joinAtSpots(ofPiece: index, from: start, at: &here, to: &row) }
        } else if hasSpot || mayHoldWord(here.done..<end) {
          joinAnywhere(inPiece: index, from: start, at: &here, to: &row)
        }
        if here.done < end {
          row.append(here.done..<end, status: piece.status)
          here.done = end
        }
      }
      start = end
    }
  }

  /// Whether a word may begin in a range.
  @inline(__always)
  private func mayHoldWord(_ range: Range<Int>) -> Bool {
    if finder.mayBegin(at: range.lowerBound) { return true }
    // A mark of one byte or three is one character.
    let first = unsafe utf8[range.lowerBound]
    if range.count == 1 || (range.count == 3 && first >= 0xE0) { return false }
    var place = nextStart(after: range.lowerBound, before: range.upperBound)
    while place < range.upperBound {
      if finder.mayBegin(at: place) { return true }
      place = nextStart(after: place, before: range.upperBound)
    }
    return false
  }

  /// Appends the words that begin at the spots in a piece of Chinese, and what lies between them.
  private func joinAtSpots(
    ofPiece index: Int, from start: Int, at here: inout Place, to row: inout TokenRow
  ) {
    let piece = unsafe pieces[index]
    while self.start(ofSpot: here.spot) < piece.end {
      let spot = unsafe spots[here.spot]
      here.spot &+= 1
      let place = Int(spot.start)
      if place < here.done { continue }
      let isKnown =
        spot.end > 0
        && (!spot.needsBorders || place == start && endsPiece(Int(spot.end), from: index))
      let end =
        isKnown ? Int(spot.end) : lookUp(at: place, inPiece: index, from: start, &here.matches)
      guard end > 0 else { continue }
      if here.done < place { row.append(here.done..<place, status: piece.status) }
      row.append(word: place..<end, kind: isKnown ? .ideographic : nil)
      here.done = end
    }
  }

  /// Appends the words that begin in a piece that is not Chinese, and what lies between them.
  private func joinAnywhere(
    inPiece index: Int, from start: Int, at here: inout Place, to row: inout TokenRow
  ) {
    let piece = unsafe pieces[index]
    var place = here.done
    while place < piece.end {
      let end = lookUp(at: place, inPiece: index, from: start, &here.matches)
      if end > 0 {
        if here.done < place { row.append(here.done..<place, status: piece.status) }
        row.append(word: place..<end)
        here.done = end
        place = end
      } else {
        place = nextStart(after: place, before: Int(piece.end))
      }
    }
  }

  /// Where the longest word ends that begins at a place in a piece; zero when none does.
  private func lookUp(
    at place: Int, inPiece index: Int, from start: Int,
    _ matches: inout [(end: Int, phrase: Int)]
  ) -> Int {
    guard finder.mayBegin(at: place) else { return 0 }
    return finder.endOfWord(at: place, &matches) { end in
      place == start && endsPiece(end, from: index)
    }
  }

  /// The next place where a word may begin: the next character, but not a letter after a letter.
  @inline(__always)
  private func nextStart(after place: Int, before end: Int) -> Int {
    var next = unsafe ASCIILetters.skip(in: utf8, from: place)
    if next > place { return min(next, end) }
    next &+= 1
    while next < end, unsafe utf8[next] & 0xC0 == 0x80 { next &+= 1 }
    return next
  }

  /// Whether a piece ends before an offset, which is further on than the piece at an index begins.
  @inline(__always)
  private func endsPiece(_ offset: Int, from index: Int) -> Bool {
    var index = index
    while unsafe Int(pieces[index].end) < offset { index &+= 1 }
    return unsafe Int(pieces[index].end) == offset
  }
}
