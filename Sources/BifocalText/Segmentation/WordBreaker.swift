/// Cuts a text into ICU's words, several times faster than ICU does.
///
///     let breaker = try WordBreaker()
///     try breaker.ends(in: "你好 world")  // [6, 7, 12]
///
/// The boundaries and rule statuses are those of ICU's word break iterator for every text: the
/// rules and the dictionary are ICU's own, read where ICU keeps them, and only the loop over them
/// is another. ICU itself cuts what needs more than its rules and Chinese words: kana, Hangul,
/// Thai, Khmer, Lao, Burmese, and Han characters that are rare or have a compatibility form.
///
/// Where ICU's data has a form that is unknown here, ICU does all the work, and `obstacle` says
/// why. Make one breaker and keep it. It is not `Sendable`: give each task its own.
public final class WordBreaker {
  private let icu: ICUWordIterator
  private let cut = WordCut()
  private let folding: CharacterFolding?
  private let starts: PhraseStarts?
  private var machine: WordMachine?

  /// Why ICU does all the work; `nil` when it does not.
  public private(set) var obstacle: String?

  /// Opens ICU's word break iterator, its rules and its dictionary of Chinese.
  ///
  /// - Throws: `ICUError` when ICU's data files are missing.
  public convenience init() throws(ICUError) {
    try self.init(words: LatticeWords(), folding: nil, starts: nil)
  }

  /// Opens ICU's iterator, rules and dictionary, and puts further words beside the dictionary's.
  ///
  /// With a `folding` Traditional characters are cut as Simplified ones. With `starts` the places are
  /// marked at which phrases may begin that are joined from pieces.
  init(
    words: LatticeWords, folding: CharacterFolding?, starts: PhraseStarts?
  ) throws(ICUError) {
    icu = try ICUWordIterator()
    self.folding = folding
    self.starts = starts
    do throws(UnreadableWordData) {
      machine = WordMachine(
        try WordData.shared.get(), words: words, folding: folding, starts: starts, icu: icu)
    } catch {
      obstacle = error.reason
    }
  }

  /// Returns the UTF-8 offset of every boundary in `text` after offset zero.
  ///
  /// The last element equals `text.utf8.count`. An empty text has no elements.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the number of UTF-8 bytes in `text`.
  public func ends(in text: String) throws(ICUError) -> [Int] {
    try pieces(in: Array(text.utf8)).map { Int($0.end) }
  }

  /// Returns how many pieces a text given as UTF-8 has.
  ///
  ///     try breaker.pieceCount(in: Array("你好 world".utf8))  // 3
  ///
  /// For benchmarks: it cuts as `ends(in:)` does but makes no array of the result.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func pieceCount(in utf8: [UInt8]) throws(ICUError) -> Int {
    try unsafe utf8.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      unsafe try cut(bytes).pieces.count
    }
  }

  /// Returns the pieces of a text given as UTF-8, in order.
  func pieces(in utf8: [UInt8]) throws(ICUError) -> [TextBoundaries.Piece] {
    try unsafe utf8.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      unsafe try cut(bytes).pieces.elements.map {
        TextBoundaries.Piece(end: Int32($0.range.upperBound), status: $0.kind.status)
      }
    }
  }

  /// Cuts a text; the result is good until the next call.
  func cut(_ utf8: UnsafeBufferPointer<UInt8>) throws(ICUError) -> WordCut {
    cut.clear()
    guard let machine else {
      unsafe try cutByICU(utf8)
      return cut
    }
    do throws(WordMachine.Failure) {
      unsafe try machine.appendPieces(of: utf8, to: cut)
    } catch {
      switch error {
      case .icu(let error): throw error
      // ICU reads each malformed byte as U+FFFD.
      case .malformedUTF8: break
      case .unreadable(let data):
        self.machine = nil
        obstacle = data.reason
      }
      cut.clear()
      unsafe try cutByICU(utf8)
    }
    return cut
  }

  private func cutByICU(_ utf8: UnsafeBufferPointer<UInt8>) throws(ICUError) {
    var simplified = unsafe Array(utf8)
    folding?.simplify(&simplified)
    try unsafe simplified.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      unsafe try icu.appendPieces(of: bytes.indices, in: bytes, to: cut.pieces)
    }
    if starts != nil { unsafe cut.markAll(fromPiece: 0, in: utf8) }
  }
}
