/// The words that a tokenizer keeps whole, whatever ICU's dictionary says.
///
///     let lexicon = try WordLexicon([.init("去俄化", .force), .init("中国", .prefer)])
///
/// Built once, shared by all tokenizers.
public struct WordLexicon: Sendable {
  /// A word and how strongly it holds.
  public struct Word: Sendable, Hashable {
    /// How a word competes with ICU's own cut.
    public enum Mode: String, Sendable {
      /// Always a token where it stands; of two that overlap the one that begins first, then the
      /// longest.
      case force
      /// A token unless ICU's words explain the place better; see `WordBreaks`.
      case prefer
      /// A token only where ICU cuts at both its ends: 俄军, and not the 俄军 of 俄|军事.
      case align
    }

    /// The word in either script.
    public let text: String
    /// How it competes.
    public let mode: Mode

    /// Makes a word.
    public init(_ text: String, _ mode: Mode) {
      self.text = text
      self.mode = mode
    }
  }

  private let matcher: PhraseMatcher
  private let particles: Set<UInt32>
  private let words: [Word]
  /// Whether ICU's dictionary has a word too.
  private let isKnown: [Bool]
  /// Whether a word has Han characters; Latin words have borders of their own and need no veto.
  private let hasHan: [Bool]

  /// A lexicon without words.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  public init() throws(ICUError) { try self.init([]) }

  /// Makes a lexicon; the index of a word is its name in matches.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - particles: Single Han characters that are words by themselves beside a name: 都 等 将.
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  public init(_ words: [Word], particles: Set<Unicode.Scalar> = []) throws(ICUError) {
    self.words = words
    self.particles = Set(particles.map(\.value))
    matcher = try PhraseMatcher(words.map(\.text))
    isKnown = try Self.areKnown(words.map(\.text))
    hasHan = words.map { $0.text.unicodeScalars.contains { WordCharacters.isHan($0.value) } }
  }

  /// The number of words.
  public var count: Int { words.count }

  /// Returns every place of every word, but for those that the straddle veto refuses.
  ///
  /// They come in the order of `PhraseMatcher.matches(in:)` and may overlap.
  public func matches(in text: FoldedText, breaks: WordBreaks) -> [PhraseMatcher.Match] {
    matcher.matches(in: text).filter { stands($0, in: text, breaks: breaks) }
  }

  /// Whether ICU's cut leaves a match its place.
  private func stands(
    _ match: PhraseMatcher.Match, in text: FoldedText, breaks: WordBreaks
  ) -> Bool {
    let mode = words[match.phrase].mode
    guard mode != .force, hasHan[match.phrase] else { return true }
    let remainder = breaks.remainder(around: text.offsets(of: match.range))
    guard !remainder.isEmpty else { return true }
    return mode == .prefer && !isKnown[match.phrase] && !remainder.leavesMorePieces
      && canBeWord(remainder.before, in: text) && canBeWord(remainder.after, in: text)
  }

  /// Whether the rest of a cut word can be a word: a particle, or two characters and more.
  private func canBeWord(_ rest: Range<Int>, in text: FoldedText) -> Bool {
    guard !rest.isEmpty else { return true }
    let position = text.position(ofOffset: rest.lowerBound)
    let isSingle = position == text.position(ofOffset: rest.upperBound) - 1
    return !isSingle || particles.contains(text.scalars[position])
  }

  /// Asks ICU for each word whether it leaves it in one piece, all in one text, a word a line.
  private static func areKnown(_ words: [String]) throws(ICUError) -> [Bool] {
    let folding = try CharacterFolding.shared()
    let boundaries = try TextBoundaries(of: .word)
    var text: [UInt8] = []
    var ends: [Int] = []
    for word in words {
      text += folding.simplified(Array(word.utf8))
      ends.append(text.count)
      text.append(UInt8(ascii: "\n"))
    }
    var known = [Bool](repeating: false, count: words.count)
    var start: Int32 = 0
    var word = 0
    for piece in try boundaries.pieces(in: text) {
      while ends[word] < start { word += 1 }
      let wordStart = word == 0 ? 0 : ends[word - 1] + 1
      if Int(start) == wordStart && Int(piece.end) == ends[word] { known[word] = true }
      start = piece.end
    }
    return known
  }
}
