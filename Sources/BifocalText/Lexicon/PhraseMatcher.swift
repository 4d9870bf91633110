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
  private let capitals: [FoldedPhrases.Capitals]
  private let isPrefix: [Bool]

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
    capitals = phrases.capitals
    isPrefix = phrases.isPrefix
  }

  /// Returns every place of every phrase, by where it begins, the longest first.
  ///
  /// - Complexity: O(*n* · *l*), where *n* is the length of the text and *l* that of the longest
  ///   phrase; in practice a walk ends after one or two characters.
  public func matches(in text: FoldedText) -> [Match] {
    var found: [Match] = []
    trie.withHandle { trie in
      unsafe text.scalars.withUnsafeBufferPointer { scalars in
        for begin in scalars.indices {
          // Most characters begin no phrase: one look into a table tells.
          let state = trie.child(ofRootBy: unsafe scalars[begin])
          guard state != DoubleArrayTrie.root else { continue }
          unsafe walk(trie, from: state, at: begin, in: scalars, of: text, to: &found)
        }
      }
    }
    return found
  }

  /// Returns the phrases that begin at some positions, by where they begin, the longest first.
  func matches(in text: FoldedText, at starts: [Int]) -> [Match] {
    var found: [Match] = []
    trie.withHandle { trie in
      unsafe text.scalars.withUnsafeBufferPointer { scalars in
        for begin in starts {
          let state = trie.child(ofRootBy: unsafe scalars[begin])
          guard state != DoubleArrayTrie.root else { continue }
          unsafe walk(trie, from: state, at: begin, in: scalars, of: text, to: &found)
        }
      }
    }
    return found
  }

  /// Appends the phrases that begin at a place, the longest first.
  private func walk(
    _ trie: DoubleArrayTrie.Handle, from root: Int32, at begin: Int,
    in scalars: UnsafeBufferPointer<UInt32>, of text: FoldedText, to found: inout [Match]
  ) {
    let here = found.count
    let space: UInt32 = 0x20
    var state = root
    var position = begin + 1
    while true {
      // A run of spaces in the text counts as one.
      if unsafe scalars[position - 1] == space {
        while position < scalars.count, unsafe scalars[position] == space { position += 1 }
      }
      if let word = trie.place(at: state) {
        append(word: word, range: begin..<position, in: text, to: &found)
      }
      guard position < scalars.count,
        let next = trie.child(of: state, by: unsafe scalars[position])
      else { break }
      state = next
      position += 1
    }
    if found.count > here + 1 { found[here...].reverse() }
  }

  private func append(word: Int, range: Range<Int>, in text: FoldedText, to found: inout [Match]) {
    let scalars = text.scalars
    guard Self.hasBorder(at: range.lowerBound, in: scalars) else { return }
    let endsWord = Self.hasBorder(at: range.upperBound, in: scalars)
    // Several phrases of one form come out in reverse, so that `matches` puts them in order.
    for phrase in trie.words(equalTo: word).reversed() {
      guard endsWord || isPrefix[phrase] else { continue }
      switch capitals[phrase] {
      case .any: break
      case .first: guard text.isUppercase(at: range.lowerBound) else { continue }
      case .all: guard isAllUppercase(range, in: text) else { continue }
      }
      var end = range.upperBound
      while isPrefix[phrase], !Self.hasBorder(at: end, in: scalars) { end += 1 }
      found.append(Match(range: range.lowerBound..<end, phrase: phrase))
    }
  }

  private func isAllUppercase(_ range: Range<Int>, in text: FoldedText) -> Bool {
    range.allSatisfy { position in
      !(0x61...0x7A).contains(text.scalars[position]) || text.isUppercase(at: position)
    }
  }

  /// Appends the phrases that begin at an offset of a text that was not folded as a whole, with
  /// where they end, the longest first.
  ///
  /// They are those that `matches(in:)` finds there. `trie` is that of this matcher.
  @inline(__always)
  func appendMatches(
    at begin: Int, in text: FoldedBytes, trie: DoubleArrayTrie.Handle,
    to found: inout [(end: Int, phrase: Int)]
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
    word: Int, range: Range<Int>, in text: FoldedBytes, to found: inout [(end: Int, phrase: Int)]
  ) {
    let endsWord = text.hasBorder(at: range.upperBound)
    for phrase in trie.words(equalTo: word).reversed() {
      guard endsWord || isPrefix[phrase] else { continue }
      switch capitals[phrase] {
      case .any: break
      case .first: guard text.isUppercase(at: range.lowerBound) else { continue }
      case .all: guard text.isAllUppercase(range) else { continue }
      }
      var end = range.upperBound
      while isPrefix[phrase], !text.hasBorder(at: end) { end += text.character(at: end).width }
      found.append((end, phrase))
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
