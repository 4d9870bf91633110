/// The words that a tokenizer keeps whole, whatever ICU's dictionary says.
///
///     let lexicon = try WordLexicon([.init("去俄化", .force), .init("普京", .prefer)])
///
/// Built once, shared by all tokenizers.
public struct WordLexicon: Sendable {
  /// A word and how strongly it holds.
  public struct Word: Sendable, Hashable {
    /// How a word competes with the words around it.
    public enum Mode: String, Sendable {
      /// Always a token where it stands; of two that overlap the one that begins first, then the
      /// longest.
      case force
      /// A word among those of ICU's dictionary: it wins or loses by cost, so 李强 is a token in
      /// 李强说 and not in 李|强调.
      case prefer
      /// A token only where the text is cut at both its ends anyway: 俄军, and not the 俄军 of 俄|军事.
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

  /// The words that go into the lattice.
  let latticeWords: LatticeWords
  /// The words that are joined from pieces afterwards.
  let joinedWords: JoinedWords
  /// What is joined of the characters that nobody knows.
  let unknownWords: UnknownWords

  /// A lexicon without words.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  public init() throws(ICUError) { try self.init([]) }

  /// Makes a lexicon.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - unknownWords: What is joined of the characters that neither ICU nor the words know.
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  public init(_ words: [Word], unknownWords: UnknownWords = .none) throws(ICUError) {
    let folding = try CharacterFolding.shared()
    self.unknownWords = unknownWords.addingTraditional(folding)
    let kept = words.filter { $0.text.unicodeScalars.count > 1 }
    let folded = kept.map { folding.folded($0.text) }
    let areShattered = try Self.areShattered(folded)
    var lattice: [(text: String, cost: Int)] = []
    var joined: [Word] = []
    for (index, word) in kept.enumerated() {
      if word.mode == .prefer, areShattered[index], Self.fitsLattice(folded[index]) {
        lattice.append((folded[index], LatticeWords.usualCost))
      } else {
        joined.append(word)
      }
    }
    joinedWords = JoinedWords(joined, folding: folding)
    latticeWords = LatticeWords(lattice, marked: joinedWords.marked)
  }

  /// Tells for each word whether ICU leaves single characters of it.
  ///
  /// 中国|外交部 is made of words that ICU knows, so it is joined from them and weighs nothing; in the
  /// lattice it would cut 外交部长 apart. 普|京 needs the lattice. All are cut as one text, a word a line,
  /// and by ICU itself: for a few words from all over the dictionary its loop is the faster one.
  private static func areShattered(_ words: [String]) throws(ICUError) -> [Bool] {
    var shattered = [Bool](repeating: false, count: words.count)
    var word = 0
    var start = 0
    let text = Array(words.joined(separator: "\n").utf8)
    for piece in try TextBoundaries(of: .word).pieces(in: text) {
      let end = Int(piece.end)
      if text[start] == UInt8(ascii: "\n") {
        word += 1
      } else if end - start == 3, text[start] >= 0xE3 {
        shattered[word] = true
      }
      start = end
    }
    return shattered
  }

  /// Whether ICU's dictionary could hold a word: Han characters, and not more than it looks up.
  private static func fitsLattice(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return scalars.count < HanTrie.longestWord
      && scalars.allSatisfy { WordRules.isPlainHan($0.value) }
  }
}
