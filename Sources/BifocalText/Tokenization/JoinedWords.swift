/// The words of a lexicon that are no edges of the lattice: they are joined from pieces afterwards.
///
/// What is found is what `PhraseLexicon` finds in a folded text. But the lattice tells where words of
/// Han characters alone stand, and of the other places only those are looked at that `PhraseStarts`
/// leaves.
struct JoinedWords: Sendable {
  private let compiled: OnDemand<Compiled>
  /// Where a word may begin.
  let starts: PhraseStarts
  private let folding: CharacterFolding

  /// Makes a set of words, and marks in the lattice those that begin with Han characters.
  init(
    _ words: WordList, folding: CharacterFolding, marking lattice: inout LatticeEntries
  ) {
    self.folding = folding
    let folded = words.phrases
    compiled = OnDemand { Compiled(PhraseLexicon(words, isFiltered: false)) }
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

  /// The words, and where they stand in a folded text.
  ///
  /// Compiled when they are first asked for: in most texts every word is known by its marks, and who
  /// tells the tokenizer where words stand has no need of them.
  var phrases: PhraseLexicon { compiled.value.phrases }

  /// An object, so that a look at a place does not copy a dozen arrays.
  fileprivate final class Compiled: Sendable {
    let phrases: PhraseLexicon

    init(_ phrases: PhraseLexicon) { self.phrases = phrases }

    /// Calls `body` with the tables of the words.
    func withWords<Result>(_ body: (Words) -> Result) -> Result {
      phrases.matcher.withHandle { body(Words(matcher: $0, isFree: phrases.isFree)) }
    }
  }

  /// The tables of the words.
  fileprivate struct Words {
    let matcher: PhraseMatcher.Handle
    let isFree: [Bool]

    func endOfWord(
      at offset: Int, in text: FoldedBytes, _ matches: inout [(end: Int, phrase: Int)],
      hasBorders: (Int) -> Bool
    ) -> Int {
      matches.removeAll(keepingCapacity: true)
      matcher.appendMatches(at: offset, in: text, to: &matches)
      for match in matches where isFree[match.phrase] || hasBorders(match.end) { return match.end }
      return 0
    }
  }

  /// Finds words in a text.
  @safe struct Finder {
    fileprivate let compiled: OnDemand<Compiled>
    /// The tables, where it was known that they are needed.
    fileprivate let words: Words?
    fileprivate let starts: PhraseStarts
    fileprivate let text: FoldedBytes
    fileprivate let utf8: UnsafeBufferPointer<UInt8>

    /// Whether a word may begin at an offset that has to be looked up.
    func mayBegin(at offset: Int) -> Bool { unsafe starts.contains(offset, of: utf8) }

    /// Where the longest word ends that begins at an offset; zero when none does.
    ///
    /// Most words ask that the text be cut at their ends: `hasBorders` tells for an offset further on
    /// whether it is cut there and here. `matches` is room for what is found on the way.
    func endOfWord(
      at offset: Int, _ matches: inout [(end: Int, phrase: Int)], hasBorders: (Int) -> Bool
    ) -> Int {
      if let words {
        return words.endOfWord(at: offset, in: text, &matches, hasBorders: hasBorders)
      }
      return compiled.value.withWords {
        $0.endOfWord(at: offset, in: text, &matches, hasBorders: hasBorders)
      }
    }
  }

  /// Calls `body` with what finds words in a text that was cut.
  func withFinder<Result>(
    of utf8: UnsafeBufferPointer<UInt8>, for cut: WordCut, _ body: (Finder) -> Result
  ) -> Result {
    let looksUp = unsafe cut.spots.view.contains {
      unsafe $0.kind == .start && starts.contains(Int($0.start), of: utf8)
    }
    return unsafe folding.table.withUnsafeBufferPointer { table in
      let text = unsafe FoldedBytes(utf8, folding: table)
      func finder(_ words: Words?) -> Finder {
        unsafe Finder(compiled: compiled, words: words, starts: starts, text: text, utf8: utf8)
      }
      return looksUp ? compiled.value.withWords { body(finder($0)) } : body(finder(nil))
    }
  }
}
