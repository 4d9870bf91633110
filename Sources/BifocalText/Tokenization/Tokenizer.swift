/// Cuts a text into tokens that join back to it exactly.
///
///     let lexicon = try WordLexicon([.init("去俄化", .force)])
///     let tokenizer = try Tokenizer(lexicon: lexicon)
///     let text = "谈不上去俄化"
///     try tokenizer.tokens(in: text).map { text.slice(utf8: $0.range) }  // ["谈不上", "去俄化"]
///
/// A tokenizer owns buffers and ICU's iterator. Make one and keep it; give each task its own.
public final class Tokenizer {
  /// Who decides where a word ends.
  public enum Segmentation: String, Sendable, CaseIterable {
    /// ICU's word break iterator alone, on the text as it is.
    case icu
    /// ICU's rules and dictionary on simplified characters, with the words of a lexicon beside it.
    case lexicon
    /// White space alone, for text that is segmented already.
    case spaces
  }

  /// A text with its pieces and tokens.
  public struct Segmented {
    /// The text by characters.
    public let text: FoldedText
    /// ICU's own cut.
    public let breaks: WordBreaks
    /// The tokens, in order.
    public let tokens: [Token]
  }

  private let segmentation: Segmentation
  private let folding: CharacterFolding
  private let breaker: WordBreaker
  private let assembly: TokenAssembly

  /// Makes a tokenizer.
  ///
  /// - Throws: `ICUError` when ICU's data files are missing.
  public init(
    segmentation: Segmentation = .lexicon, lexicon: WordLexicon
  ) throws(ICUError) {
    self.segmentation = segmentation
    folding = try CharacterFolding.shared()
    let usesLexicon = segmentation == .lexicon
    breaker = try WordBreaker(
      words: usesLexicon ? lexicon.latticeWords : LatticeWords(),
      folding: segmentation == .icu ? nil : folding,
      starts: usesLexicon ? lexicon.joinedWords.starts : nil)
    assembly = TokenAssembly(
      joining: usesLexicon ? lexicon.joinedWords : JoinedWords(folding: folding),
      unknown: usesLexicon ? lexicon.unknownWords : .none)
  }

  /// Returns the tokens of a text; their ranges follow each other without a gap.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func tokens(in text: String) throws(ICUError) -> [Token] {
    var text = text
    // A native string hands out its own bytes; `withUTF8` itself cannot throw a typed error.
    let tokens = text.withUTF8 { bytes in
      Result { () throws(ICUError) in
        segmentation == .spaces
          ? unsafe WhiteSpace.tokens(betweenSpacesIn: bytes)
          : unsafe assembly.tokens(of: try breaker.cut(bytes), in: bytes)
      }
    }
    return try tokens.get()
  }

  /// Returns the tokens of a text with what tagging needs besides.
  ///
  /// Who looks for many phrases in a text finds the words of the lexicon among them, and spares the
  /// tokenizer from looking for them again.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - found: Returns the positions of those words that the lexicon joins (see
  ///     `WordLexicon.areJoined`), in order and without overlaps; without it they are looked for.
  /// - Returns: The text with its tokens.
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func segmented(
    _ text: String, joining found: ((FoldedText, WordBreaks) -> [Range<Int>])? = nil
  ) throws(ICUError) -> Segmented {
    let utf8 = Array(text.utf8)
    return try unsafe utf8.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      let cut = unsafe try breaker.cut(bytes)
      let text = FoldedText(text, utf8: utf8, folding: folding)
      let breaks = unsafe WordBreaks(pieces: cut.pieces.view, in: text)
      let words = found?(text, breaks).map(text.offsets(of:))
      let tokens =
        if segmentation == .spaces {
          unsafe WhiteSpace.tokens(betweenSpacesIn: bytes)
        } else if segmentation == .lexicon, let words {
          unsafe assembly.tokens(of: cut, joining: words, in: bytes)
        } else {
          unsafe assembly.tokens(of: cut, in: bytes)
        }
      return Segmented(text: text, breaks: breaks, tokens: tokens)
    }
  }

  static func kind(ofWord range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Token.Kind {
    // The lead bytes of three-byte characters from U+3000 on: Han, kana, Hangul.
    unsafe utf8[range].contains { $0 >= 0xE3 } ? .ideographic : .word
  }
}
