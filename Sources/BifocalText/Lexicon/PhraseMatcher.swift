/// Finds many phrases at once in a folded text.
///
///     let matcher = try PhraseMatcher(["俄罗斯", "白俄罗斯", "Russia"])
///     let matches = matcher.matches(in: try FoldedText("白俄羅斯 and Russia's"))
///     matches.leftmostLongest().map(\.phrase)  // [1, 2]
///
/// Matching is on characters and not on words, because no segmentation of Chinese is sure of a
/// name. Instead each end of a phrase has the border that its script needs: a Latin letter or a
/// digit must not touch another one, a Han character may touch anything. A Latin phrase that is
/// written with a capital is found only with a capital (`Turkey`, not `turkey`), and an acronym
/// only in capitals (`US`, not `us`). A phrase that ends in `*` stands for every word that begins so.
public struct PhraseMatcher: Sendable {
  /// One place where a phrase stands.
  public struct Match: Sendable, Hashable {
    /// Positions in the folded text.
    public let range: Range<Int>
    /// The index of the phrase among those that the matcher was made of.
    public let phrase: Int

    /// Makes a match.
    public init(range: Range<Int>, phrase: Int) {
      self.range = range
      self.phrase = phrase
    }
  }

  let trie: DoubleArrayTrie
  /// What to look at besides the characters of each phrase.
  private let demands: [Demands]

  /// What a phrase asks of the text, in one place: they lie all over a large lexicon.
  fileprivate struct Demands {
    let capitals: FoldedPhrases.Capitals
    /// Whether the phrase stands for every word that begins so.
    let isPrefix: Bool
  }

  /// Makes a matcher; the index of a phrase is its name in matches.
  ///
  /// - Parameter phrases: What to find; an empty phrase is never found.
  /// - Throws: `ICUError` when ICU's folding table cannot be made.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all phrases.
  public init(_ phrases: [String]) throws(ICUError) {
    self.init(FoldedPhrases(phrases, folding: try CharacterFolding.shared()))
  }

  /// Makes a matcher of phrases that were folded before.
  init(_ phrases: FoldedPhrases) {
    trie = DoubleArrayTrie(phrases)
    demands = phrases.indices.map {
      Demands(capitals: phrases.capitals[$0], isPrefix: phrases.isPrefix[$0])
    }
  }

  /// Returns every place of every phrase, by where it begins, the longest first.
  ///
  /// - Complexity: O(*n* · *l*), where *n* is the length of the text and *l* that of the longest
  ///   phrase; in practice a walk ends after one or two characters.
  public func matches(in text: FoldedText) -> [Match] {
    matches(in: text, at: 0..<text.count) { _, _ in true }
  }

  /// Returns the phrases that begin at some positions, by where they begin, the longest first.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - starts: The positions.
  ///   - stands: Whether a phrase counts at a place where its characters and its borders are right.
  /// - Returns: The places of the phrases that count.
  /// - Complexity: That of `matches(in:)`, for the positions alone.
  @inline(__always)
  func matches(
    in text: FoldedText, at starts: some Sequence<Int>, where stands: (Int, Range<Int>) -> Bool
  ) -> [Match] {
    var found: [Match] = []
    trie.withHandle { trie in
      unsafe text.scalars.withUnsafeBufferPointer { scalars in
        for begin in starts {
          // Most characters begin no phrase: one look into a table tells.
          let state = trie.child(ofRootBy: unsafe scalars[begin])
          guard state != DoubleArrayTrie.root else { continue }
          let here = found.count
          unsafe walk(trie, from: state, at: begin, in: scalars) { word, range in
            append(word, range, of: trie, in: text, where: stands, to: &found)
          }
          // Reversed in place, which a slice of an array would be copied for.
          var (first, last) = (here, found.count - 1)
          while first < last {
            found.swapAt(first, last)
            (first, last) = (first + 1, last - 1)
          }
        }
      }
    }
    return found
  }

  /// Calls `body` with each word of the trie that stands at a place, the shortest first.
  @inline(__always)
  private func walk(
    _ trie: DoubleArrayTrie.Handle, from root: Int32, at begin: Int,
    in scalars: UnsafeBufferPointer<UInt32>, _ body: (Int, Range<Int>) -> Void
  ) {
    let space: UInt32 = 0x20
    var state = root
    var position = begin + 1
    while true {
      // A run of spaces in the text counts as one.
      if unsafe scalars[position - 1] == space {
        while position < scalars.count, unsafe scalars[position] == space { position += 1 }
      }
      if let word = trie.place(at: state) { body(word, begin..<position) }
      guard position < scalars.count,
        let next = trie.child(of: state, by: unsafe scalars[position])
      else { return }
      state = next
      position += 1
    }
  }

  /// Appends the phrases that are one word of the trie, the last first.
  @inline(__always)
  private func append(
    _ word: Int, _ range: Range<Int>, of trie: DoubleArrayTrie.Handle, in text: FoldedText,
    where stands: (Int, Range<Int>) -> Bool, to found: inout [Match]
  ) {
    guard Self.hasBorder(at: range.lowerBound, in: text.scalars) else { return }
    let endsWord = Self.hasBorder(at: range.upperBound, in: text.scalars)
    // Several phrases of one form come out in reverse, so that `matches` puts them in order.
    for place in stride(from: trie.lastPlace(equalTo: word), through: word, by: -1) {
      let phrase = trie.word(at: place)
      let demands = demands[phrase]
      guard endsWord || demands.isPrefix else { continue }
      switch demands.capitals {
      case .any: break
      case .first: guard text.isUppercase(at: range.lowerBound) else { continue }
      case .all: guard isAllUppercase(range, in: text) else { continue }
      }
      var end = range.upperBound
      while demands.isPrefix, !Self.hasBorder(at: end, in: text.scalars) { end += 1 }
      let whole = range.lowerBound..<end
      if stands(phrase, whole) { found.append(Match(range: whole, phrase: phrase)) }
    }
  }

  private func isAllUppercase(_ range: Range<Int>, in text: FoldedText) -> Bool {
    range.allSatisfy { position in
      !(0x61...0x7A).contains(text.scalars[position]) || text.isUppercase(at: position)
    }
  }

  /// The tables without the checks of `Array`, to look at single places of texts.
  @safe struct Handle {
    private let trie: DoubleArrayTrie.Handle
    private let demands: UnsafeBufferPointer<Demands>

    fileprivate init(_ trie: DoubleArrayTrie.Handle, demands: UnsafeBufferPointer<Demands>) {
      self.trie = trie
      unsafe self.demands = demands
    }

    /// Appends the phrases that begin at an offset of a text that was not folded as a whole, with
    /// where they end, the longest first.
    ///
    /// They are those that `matches(in:)` finds there.
    func appendMatches(
      at begin: Int, in text: FoldedBytes, to found: inout [(end: Int, phrase: Int)]
    ) {
      var (scalar, width) = text.character(at: begin)
      var state = trie.child(ofRootBy: scalar)
      guard state != DoubleArrayTrie.root, text.hasBorder(at: begin) else { return }
      var offset = begin + width
      while true {
        let isSpace = scalar == 0x20
        var next: (scalar: UInt32, width: Int)?
        while offset < text.count {
          let character = text.character(at: offset)
          next = character
          // A run of spaces in the text counts as one.
          guard isSpace, character.scalar == 0x20 else { break }
          next = nil
          offset += character.width
        }
        if let word = trie.place(at: state) {
          append(word: word, range: begin..<offset, in: text, to: &found)
        }
        guard let next, let child = trie.child(of: state, by: next.scalar) else { break }
        state = child
        (scalar, width) = next
        offset += width
      }
      if found.count > 1 { found.reverse() }
    }

    private func append(
      word: Int, range: Range<Int>, in text: FoldedBytes,
      to found: inout [(end: Int, phrase: Int)]
    ) {
      let endsWord = text.hasBorder(at: range.upperBound)
      for place in stride(from: trie.lastPlace(equalTo: word), through: word, by: -1) {
        let phrase = trie.word(at: place)
        let demands = unsafe demands[phrase]
        guard endsWord || demands.isPrefix else { continue }
        switch demands.capitals {
        case .any: break
        case .first: guard text.isUppercase(at: range.lowerBound) else { continue }
        case .all: guard text.isAllUppercase(range) else { continue }
        }
        var end = range.upperBound
        while demands.isPrefix, !text.hasBorder(at: end) { end += text.character(at: end).width }
        found.append((end, phrase))
      }
    }
  }

  /// Calls `body` with the tables.
  func withHandle<Result>(_ body: (Handle) -> Result) -> Result {
    trie.withHandle { trie in
      unsafe demands.withUnsafeBufferPointer { body(unsafe Handle(trie, demands: $0)) }
    }
  }

  /// Whether a phrase may begin or end at a position: not between two letters of one word.
  private static func hasBorder(at position: Int, in scalars: [UInt32]) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    return
      !(WordCharacters.contains(scalars[position - 1])
      && WordCharacters.contains(scalars[position]))
  }
}

extension [PhraseMatcher.Match] {
  /// Keeps of overlapping matches the one that begins first, and of those the longest.
  ///
  /// - Complexity: O(*n*); the matches must be in the order that `matches(in:)` gives.
  public func leftmostLongest() -> [PhraseMatcher.Match] {
    var kept: [PhraseMatcher.Match] = []
    for match in self where match.range.lowerBound >= (kept.last?.range.upperBound ?? 0) {
      kept.append(match)
    }
    return kept
  }
}
