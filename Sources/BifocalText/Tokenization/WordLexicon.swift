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

  /// For each word of the lexicon, whether it is joined from pieces and weighs nothing in the cut.
  public let areJoined: [Bool]

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
    try self.init(try WordList(words), unknownWords: unknownWords)
  }

  /// Makes a lexicon.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - others: Further words.
  ///   - unknownWords: What is joined of the characters that neither ICU nor the words know.
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  public init(
    _ words: WordList, adding others: [Word] = [], unknownWords: UnknownWords = .none
  ) throws(ICUError) {
    let folding = try CharacterFolding.shared()
    self.unknownWords = unknownWords.addingTraditional(folding)
    var lattice = LatticeEntries()
    var joined = WordList(folding: folding)
    var areJoined: [Bool] = []
    for list in [words, try WordList(others)] {
      let chosen = try Self.joinedWords(of: list, puttingOthersInto: &lattice)
      joined.append(list, chosen)
      let first = areJoined.count
      areJoined += repeatElement(false, count: list.count)
      for index in chosen { areJoined[first + Int(index)] = true }
    }
    self.areJoined = areJoined
    joinedWords = JoinedWords(joined, folding: folding, marking: &lattice)
    for character in self.unknownWords.strongCharacters {
      let simplified = UInt32(folding.simplified(character))
      guard WordRules.isPlainHan(simplified) else { continue }
      lattice.append([simplified], marks: .nameCharacter)
    }
    latticeWords = LatticeWords(lattice)
  }

  /// Puts the words that need the lattice into it, and returns the indices of the others.
  private static func joinedWords(
    of words: WordList, puttingOthersInto lattice: inout LatticeEntries
  ) throws(ICUError) -> [Int32] {
    let phrases = words.phrases
    var candidates = LatticeEntries()
    var candidateIndices: [Int32] = []
    var joined: [Int32] = []
    for index in phrases.indices {
      let phrase = phrases[index]
      guard phrase.count > 1 || phrases.isPrefix[index] else { continue }
      if words.modes[index] == .prefer, !phrases.isPrefix[index], fitsLattice(phrase) {
        candidates.append(phrase, cost: LatticeWords.usualCost)
        candidateIndices.append(Int32(truncatingIfNeeded: index))
      } else {
        joined.append(Int32(truncatingIfNeeded: index))
      }
    }
    for (candidate, isShattered) in try areShattered(candidates).enumerated() {
      if isShattered {
        lattice.append(candidates, candidate)
      } else {
        joined.append(candidateIndices[candidate])
      }
    }
    return joined
  }

  /// Tells for each word whether ICU leaves single characters of it.
  ///
  /// 中国|外交部 is made of words that ICU knows, so it is joined from them and weighs nothing; in the
  /// lattice it would cut 外交部长 apart. 普|京 needs the lattice. All are cut as one text, a word a line.
  /// For a few words from all over the dictionary ICU's own loop is the faster one; for many ours is.
  private static func areShattered(_ words: LatticeEntries) throws(ICUError) -> [Bool] {
    guard words.count > 0 else { return [] }
    var shattered = [Bool](repeating: false, count: words.count)
    let text = words.lines
    let pieces =
      words.count > fewWords
      ? try WordBreaker().pieces(in: text) : try TextBoundaries(of: .word).pieces(in: text)
    var word = 0
    var start = 0
    for piece in pieces {
      let end = Int(piece.end)
      if text[start] == UInt8(ascii: "\n") {
        word += 1
      } else if end - start == 3 {
        shattered[word] = true
      }
      start = end
    }
    return shattered
  }

  /// Up to how many words ICU cuts them in less time than our loop takes to get under way.
  private static let fewWords = 50_000

  /// Whether ICU's dictionary could hold a word: Han characters, and not more than it looks up.
  private static func fitsLattice(_ word: ArraySlice<UInt32>) -> Bool {
    word.count < HanTrie.longestWord && word.allSatisfy(WordRules.isPlainHan)
  }
}
