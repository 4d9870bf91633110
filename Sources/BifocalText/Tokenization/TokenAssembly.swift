/// Makes tokens of pieces in one pass: joins words of a lexicon and names that nobody knows.
///
/// Most pieces are tokens as they are, and the cut tells of the others. Not `Sendable`: it owns a
/// buffer.
final class TokenAssembly {
  private let joined: JoinedWords
  private let unknown: UnknownWords
  private let tokens = GrowingBuffer<Token>()

  init(joining joined: JoinedWords, unknown: UnknownWords) {
    self.joined = joined
    self.unknown = unknown
  }

  /// Returns the tokens of a text that was cut with marks for the words that are joined.
  ///
  /// - Complexity: O(*n*).
  func tokens(of cut: WordCut, in utf8: UnsafeBufferPointer<UInt8>) -> [Token] {
    if cut.spots.count == 0 { return cut.pieces.elements }
    tokens.truncate(to: 0)
    unsafe joined.withFinder(of: utf8, for: cut) { finder in
      var row = unsafe TokenRow(tokens, in: utf8, joining: unknown)
      let joining = unsafe WordJoining(cut, in: utf8, by: finder)
      joining.appendTokens(to: &row)
      row.closeName()
    }
    return tokens.elements
  }

  /// Returns the tokens of a text that was cut, with words joined that were found before.
  ///
  /// - Parameters:
  ///   - cut: The cut of the text.
  ///   - words: The words as ranges of UTF-8 offsets, in order and without overlaps.
  ///   - utf8: The text.
  /// - Returns: The tokens; what a word leaves of a piece is one too.
  /// - Complexity: O(*n*).
  func tokens(
    of cut: WordCut, joining words: [Range<Int>], in utf8: UnsafeBufferPointer<UInt8>
  ) -> [Token] {
    tokens.truncate(to: 0)
    var row = unsafe TokenRow(tokens, in: utf8, joining: unknown)
    let pieces = unsafe cut.pieces.view
    var done = 0
    var next = 0
    for index in 0..<pieces.count {
      let piece = unsafe pieces[index]
      let end = piece.range.upperBound
      while next < words.count, words[next].lowerBound < end {
        let word = words[next]
        if done < word.lowerBound { row.append(done..<word.lowerBound, of: piece) }
        row.append(word: word)
        done = word.upperBound
        next += 1
      }
      if done < end {
        row.append(done..<end, of: piece)
        done = end
      }
    }
    row.closeName()
    return tokens.elements
  }
}
