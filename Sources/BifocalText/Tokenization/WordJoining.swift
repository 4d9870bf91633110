/// Joins the words of a lexicon from the pieces of a text: of those that overlap the one that begins
/// first, then the longest.
@safe struct WordJoining {
  private let pieces: UnsafeBufferPointer<TextBoundaries.Piece>
  private let spots: UnsafeBufferPointer<WordCut.Spot>
  private let utf8: UnsafeBufferPointer<UInt8>
  private let finder: JoinedWords.Finder
  /// The next spot.
  private var spot = 0
  /// Where the tokens so far end.
  private var done = 0
  /// Kept for its memory.
  private var matches: [(end: Int, phrase: Int)] = []

  /// Makes a pass over a text.
  init(_ cut: WordCut, in utf8: UnsafeBufferPointer<UInt8>, by finder: JoinedWords.Finder) {
    unsafe pieces = cut.pieces.view
    unsafe spots = cut.spots.view
    unsafe self.utf8 = utf8
    self.finder = finder
  }

  /// Where a spot begins; past every text after the last one.
  @inline(__always)
  private var spotStart: Int { unsafe spot < spots.count ? Int(spots[spot].start) : .max }

  /// Appends all tokens.
  mutating func appendTokens(to row: inout TokenRow) {
    var start = 0
    for index in unsafe 0..<pieces.count {
      let piece = unsafe pieces[index]
      let end = Int(piece.end)
      // A word that began before may have taken this piece, or some of it.
      if end > done {
        while spotStart < done { spot &+= 1 }
        if piece.status >= 400 {
          if spotStart < end { joinAtSpots(ofPiece: index, from: start, to: &row) }
        } else if spotStart < end || mayHoldWord(done..<end) {
          joinAnywhere(inPiece: index, from: start, to: &row)
        }
        if done < end {
          row.append(done..<end, status: piece.status)
          done = end
        }
      }
      start = end
    }
  }

  /// Whether a word may begin in a range.
  @inline(__always)
  private func mayHoldWord(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      if finder.mayBegin(at: place) { return true }
      place = next(after: place, before: range.upperBound)
    }
    return false
  }

  /// Appends the words that begin at the spots in a piece of Chinese, and what lies between them.
  private mutating func joinAtSpots(
    ofPiece index: Int, from start: Int, to row: inout TokenRow
  ) {
    let piece = unsafe pieces[index]
    while spotStart < piece.end {
      let here = unsafe spots[spot]
      spot &+= 1
      let place = Int(here.start)
      if place < done { continue }
      let isKnown =
        here.end > 0
        && (!here.needsBorders || place == start && endsPiece(Int(here.end), from: index))
      let end = isKnown ? Int(here.end) : lookUp(at: place, inPiece: index, from: start)
      guard end > 0 else { continue }
      if done < place { row.append(done..<place, status: piece.status) }
      row.append(word: place..<end, kind: isKnown ? .ideographic : nil)
      done = end
    }
  }

  /// Appends the words that begin in a piece that is not Chinese, and what lies between them.
  private mutating func joinAnywhere(
    inPiece index: Int, from start: Int, to row: inout TokenRow
  ) {
    let piece = unsafe pieces[index]
    var place = done
    while place < piece.end {
      let end = lookUp(at: place, inPiece: index, from: start)
      if end > 0 {
        if done < place { row.append(done..<place, status: piece.status) }
        row.append(word: place..<end)
        done = end
        place = end
      } else {
        place = next(after: place, before: Int(piece.end))
      }
    }
  }

  /// Where the longest word ends that begins at a place in a piece; zero when none does.
  private mutating func lookUp(at place: Int, inPiece index: Int, from start: Int) -> Int {
    guard finder.mayBegin(at: place) else { return 0 }
    matches.removeAll(keepingCapacity: true)
    finder.appendMatches(at: place, to: &matches)
    for (end, phrase) in matches
    where finder.isFree(phrase) || (place == start && endsPiece(end, from: index)) { return end }
    return 0
  }

  /// The place of the next character.
  @inline(__always)
  private func next(after place: Int, before end: Int) -> Int {
    var next = place &+ 1
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
