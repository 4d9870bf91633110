/// The words of a lexicon that are no edges of the lattice: they are joined from pieces afterwards.
///
/// What is found is what `PhraseLexicon` finds in a folded text. But the lattice tells where words of
/// Han characters alone stand, and of the other places only those are looked at that `PhraseStarts`
/// leaves.
struct JoinedWords: Sendable {
  /// The words, and where they stand in a folded text.
  let phrases: PhraseLexicon
  private let starts: PhraseStarts
  private let folding: CharacterFolding

  /// Makes a set of words, and marks in the lattice those that begin with Han characters.
  init(
    _ words: WordList, folding: CharacterFolding, marking lattice: inout LatticeEntries
  ) {
    self.folding = folding
    let folded = words.phrases
    phrases = PhraseLexicon(words, isFiltered: false)
    for index in folded.indices {
      let phrase = folded[index]
      let han = phrase.prefix(HanTrie.longestWord - 1).prefix(while: WordRules.isPlainHan)
      guard !han.isEmpty else { continue }
      let isWhole = han.count == phrase.count && !folded.isPrefix[index]
      lattice.append(
        han, marks: !isWhole ? .beginning : words.modes[index] == .force ? .forced : .joined)
    }
    starts = PhraseStarts(folded, folding: folding)
  }

  /// Joins nothing.
  init(folding: CharacterFolding) {
    var lattice = LatticeEntries()
    self.init(WordList(folding: folding), folding: folding, marking: &lattice)
  }

  /// Whether there is nothing to join.
  var isEmpty: Bool { phrases.phrases.isEmpty }

  /// The tables without the checks of `Array`, and a text.
  struct Finder {
    fileprivate let words: JoinedWords
    fileprivate let trie: DoubleArrayTrie.Handle
    fileprivate let starts: PhraseStarts.Handle
    fileprivate let text: FoldedBytes

    /// Whether a word may begin at an offset that has to be looked up.
    @inline(__always)
    func mayBegin(at offset: Int) -> Bool { starts.contains(offset, of: text) }

    /// Appends the words that begin at an offset, with where they end, the longest first.
    func appendMatches(at offset: Int, to matches: inout [(end: Int, phrase: Int)]) {
      words.phrases.matcher.appendMatches(at: offset, in: text, trie: trie, to: &matches)
    }

    /// Whether a word stands wherever it is found, and not only where the text is cut at its ends.
    func isFree(_ phrase: Int) -> Bool { words.phrases.isFree[phrase] }
  }

  /// Calls `body` with what finds words in a text.
  func withFinder<Result>(
    of utf8: UnsafeBufferPointer<UInt8>, _ body: (Finder) -> Result
  ) -> Result {
    phrases.matcher.trie.withHandle { trie in
      starts.withHandle { starts in
        unsafe folding.table.withUnsafeBufferPointer { table in
          body(
            Finder(
              words: self, trie: trie, starts: starts,
              text: unsafe FoldedBytes(utf8, folding: table)))
        }
      }
    }
  }
}
