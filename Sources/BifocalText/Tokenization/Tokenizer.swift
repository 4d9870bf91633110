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
  private let lexicon: WordLexicon
  private let folding: CharacterFolding
  private let breaker: WordBreaker

  /// Makes a tokenizer.
  ///
  /// - Throws: `ICUError` when ICU's data files are missing.
  public init(
    segmentation: Segmentation = .lexicon, lexicon: WordLexicon
  ) throws(ICUError) {
    self.segmentation = segmentation
    self.lexicon = lexicon
    folding = try CharacterFolding.shared()
    breaker = try WordBreaker(
      words: segmentation == .lexicon ? lexicon.latticeWords : LatticeWords())
  }

  /// Returns the tokens of a text; their ranges follow each other without a gap.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func tokens(in text: String) throws(ICUError) -> [Token] {
    let utf8 = Array(text.utf8)
    return switch segmentation {
    case .icu: Self.tokens(of: try breaker.pieces(in: utf8), keeping: [], in: utf8)
    case .lexicon: try segmented(text).tokens
    case .spaces: Self.tokens(betweenSpacesIn: utf8)
    }
  }

  /// Returns the tokens of a text with what tagging needs besides.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  public func segmented(_ text: String) throws(ICUError) -> Segmented {
    var utf8 = Array(text.utf8)
    let folded = FoldedText(text, utf8: utf8, folding: folding)
    if segmentation != .icu { folding.simplify(&utf8) }
    let breaks = WordBreaks(pieces: try breaker.pieces(in: utf8))
    let tokens =
      switch segmentation {
      case .icu: Self.tokens(of: breaks.pieces, keeping: [], in: utf8)
      case .lexicon:
        lexicon.unknownWords.joined(
          Self.tokens(of: breaks.pieces, keeping: words(in: folded, breaks: breaks), in: utf8),
          in: utf8)
      case .spaces: Self.tokens(betweenSpacesIn: utf8)
      }
    return Segmented(text: folded, breaks: breaks, tokens: tokens)
  }

  /// The words to join from pieces, without overlaps.
  private func words(in text: FoldedText, breaks: WordBreaks) -> [Range<Int>] {
    lexicon.joinedWords.matches(in: text, breaks: breaks).leftmostLongest()
      .map { text.offsets(of: $0.range) }
  }

  /// ICU's pieces, with each range of `words` as one token and the rest of a cut piece as another.
  private static func tokens(
    of pieces: [TextBoundaries.Piece], keeping words: [Range<Int>], in utf8: [UInt8]
  ) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(pieces.count)
    var nextWord = 0
    var done = 0
    for piece in pieces {
      let end = Int(piece.end)
      while nextWord < words.count, words[nextWord].lowerBound < end {
        let word = words[nextWord]
        if done < word.lowerBound {
          tokens.append(token(done..<word.lowerBound, status: piece.status, in: utf8))
        }
        tokens.append(
          Token(range: word, kind: kind(ofWord: word, in: utf8), isLexiconWord: true))
        done = word.upperBound
        nextWord += 1
      }
      if done < end {
        tokens.append(token(done..<end, status: piece.status, in: utf8))
        done = end
      }
    }
    return tokens
  }

  private static func token(_ range: Range<Int>, status: Int32, in utf8: [UInt8]) -> Token {
    Token(
      range: range, kind: kind(status: status, first: utf8[range.lowerBound], of: range, in: utf8))
  }

  /// ICU's rule status as a kind: below 100 is no word, then numbers, letters, kana, Han.
  private static func kind(
    status: Int32, first: UInt8, of range: Range<Int>, in utf8: [UInt8]
  ) -> Token.Kind {
    switch status {
    case 400...: .ideographic
    case 300...: .kana
    case 200...: .word
    case 100...: .number
    default: isSpace(range, in: utf8) ? .space : .other
    }
  }

  private static func kind(ofWord range: Range<Int>, in utf8: [UInt8]) -> Token.Kind {
    // The lead bytes of three-byte characters from U+3000 on: Han, kana, Hangul.
    utf8[range].contains { $0 >= 0xE3 } ? .ideographic : .word
  }

  private static func isSpace(_ range: Range<Int>, in utf8: [UInt8]) -> Bool {
    switch utf8[range.lowerBound] {
    case 0x09...0x0D, 0x20: true
    case 0xC2: utf8[range].elementsEqual([0xC2, 0xA0]) || utf8[range].elementsEqual([0xC2, 0x85])
    // U+2000 to U+200A, U+2028, U+2029, U+202F; U+3000.
    case 0xE2:
      range.count >= 3 && utf8[range.lowerBound + 1] == 0x80
        && ((0x80...0x8A).contains(utf8[range.lowerBound + 2])
          || [0xA8, 0xA9, 0xAF].contains(utf8[range.lowerBound + 2]))
    case 0xE3: utf8[range].starts(with: [0xE3, 0x80, 0x80])
    default: false
    }
  }

  private static func tokens(betweenSpacesIn utf8: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    while start < utf8.count {
      let width = spaceWidth(at: start, in: utf8)
      var end = start
      if width > 0 {
        end += width
        tokens.append(Token(range: start..<end, kind: .space))
      } else {
        while end < utf8.count, spaceWidth(at: end, in: utf8) == 0 { end += 1 }
        tokens.append(Token(range: start..<end, kind: kind(ofSegment: start..<end, in: utf8)))
      }
      start = end
    }
    return tokens
  }

  /// The number of bytes of the white space character at an offset; zero when there is none.
  private static func spaceWidth(at offset: Int, in utf8: [UInt8]) -> Int {
    let width: Int
    switch utf8[offset] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: width = 2
    case 0xE2, 0xE3: width = 3
    default: return 0
    }
    let range = offset..<min(offset + width, utf8.count)
    return isSpace(range, in: utf8) ? width : 0
  }

  private static func kind(ofSegment range: Range<Int>, in utf8: [UInt8]) -> Token.Kind {
    if utf8[range].contains(where: { $0 >= 0xE3 }) {
      let isPunctuation = String(decoding: utf8[range], as: UTF8.self).unicodeScalars
        .allSatisfy { !$0.properties.isAlphabetic && !WordCharacters.isHan($0.value) }
      return isPunctuation ? .other : .ideographic
    }
    if utf8[range].contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }) {
      return .word
    }
    return utf8[range].contains(where: { (0x30...0x39).contains($0) }) ? .number : .other
  }
}
