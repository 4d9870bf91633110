/// The words of ICU's dictionary and of a lexicon together, looked up one at a time.
///
/// The readable counterpart of `HanTrie`, for what is asked rarely.
struct LatticeDictionary: Sendable {
  /// A word that begins at some place.
  struct Word: Equatable {
    /// Its number of characters.
    let length: Int
    let cost: Int
    let source: LatticeExplanation.Source
  }

  private let dictionary: ICUDictionary
  private let words: LatticeWords
  /// Whether the words that are joined afterwards count as words of the lattice.
  private let takesJoined: Bool

  /// Opens ICU's dictionary.
  ///
  /// - Throws: `ICUError` when it cannot be read; then ICU does all the work itself.
  init(_ words: LatticeWords, takingJoined: Bool = false) throws(ICUError) {
    self.words = words
    takesJoined = takingJoined
    do {
      dictionary = try ICUDictionary()
    } catch {
      throw ICUError(function: "udata_open", code: 2)
    }
  }

  /// Returns the words that begin at a place of a run of Han characters, the shortest first.
  ///
  /// A character that nobody knows is a word of one character at the cost of an unknown one.
  ///
  /// - Throws: `ICUError` when ICU's dictionary is damaged.
  func words(at start: Int, in run: [UInt16]) throws(ICUError) -> [Word] {
    var found: [Word] = []
    var node: ICUDictionary.Node? = ICUDictionary.root
    var added = words.root
    for (index, unit) in run[start...].prefix(HanTrie.longestWord).enumerated() {
      let child = try node.flatMap { (node) throws(ICUError) in try self.child(of: node, by: unit) }
      let word = words.child(of: added, by: unit)
      node = child?.next
      added = word?.next
      // A word that both know costs what ICU says.
      if let cost = child?.cost {
        found.append(Word(length: index + 1, cost: cost, source: .icu))
      } else if let cost = word?.cost ?? joinedCost(word) {
        found.append(Word(length: index + 1, cost: cost, source: .lexicon))
      } else if index == 0 {
        found.append(Word(length: 1, cost: HanTrie.unknownCost, source: .unknown))
      }
      if node == nil && added == nil { break }
    }
    return found
  }

  private func joinedCost(_ word: LatticeWords.Child?) -> Int? {
    guard takesJoined, let word, !word.marks.isDisjoint(with: [.joined, .forced]) else {
      return nil
    }
    return LatticeWords.usualCost
  }

  private func child(
    of node: ICUDictionary.Node, by unit: UInt16
  ) throws(ICUError) -> ICUDictionary.Child? {
    do {
      return try dictionary.children(of: node).first { $0.unit == unit }
    } catch {
      throw ICUError(function: "udata_getMemory", code: 3)
    }
  }

  /// For each place the length of the word that starts there on the cheapest way; zero elsewhere.
  ///
  /// Of two ways of equal cost to a place the one whose last word is longer wins, as in ICU.
  static func cheapestWay(through words: [[Word]]) -> [Int] {
    var costs = [Int](repeating: .max, count: words.count + 1)
    var lengths = [Int](repeating: 0, count: words.count + 1)
    costs[0] = 0
    for start in words.indices {
      for word in words[start] where costs[start] + word.cost < costs[start + word.length] {
        costs[start + word.length] = costs[start] + word.cost
        lengths[start + word.length] = word.length
      }
    }
    var won = [Int](repeating: 0, count: words.count)
    var place = words.count
    while place > 0 {
      won[place - lengths[place]] = lengths[place]
      place -= lengths[place]
    }
    return won
  }
}
