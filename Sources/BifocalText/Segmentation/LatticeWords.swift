/// What a lexicon puts beside ICU's dictionary: words with a cost, and marks.
///
///     var entries = LatticeEntries()
///     for word in ["普京", "哈萨克斯坦"] {
///       entries.append(word.utf16.map(UInt32.init)[...], cost: LatticeWords.usualCost)
///     }
///     let words = LatticeWords(entries)
///
/// A word with a cost is an edge of the lattice like ICU's own. A mark is none: it tells where words
/// stand that are joined from pieces afterwards, so that the walk through the lattice, which reads
/// every dictionary word of a text anyway, finds these too.
///
/// They are held sorted, so that the words with a common beginning are a range. A trie copies them
/// beside ICU's own words when a text first holds their first character: a lexicon costs a long
/// text nothing.
struct LatticeWords: Sendable {
  /// The words that begin alike, and how many characters of them are read.
  struct Node {
    fileprivate let range: Range<Int>
    fileprivate let depth: Int
  }

  /// A character that goes on from a node, and what it leads to.
  struct Child {
    let unit: UInt16
    /// The cost of the word that ends here, if one does.
    let cost: Int?
    /// What is joined afterwards.
    let marks: Marks
    /// Where longer words go on, if there are any.
    let next: Node?
  }

  /// What the characters that were read so far mean to the joining of words.
  struct Marks: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    /// They are a word where pieces end at both its ends.
    static let joined = Marks(rawValue: 1)
    /// They are a word wherever they stand.
    static let forced = Marks(rawValue: 2)
    /// A word may begin with them that goes on with other characters, and has to be looked up.
    static let beginning = Marks(rawValue: 4)
    /// They are one character, which may be a part of a name where it is left single.
    static let nameCharacter = Marks(rawValue: 8)
  }

  /// What a word costs that is not in ICU's dictionary.
  ///
  /// ICU's own costs go from 27 to 251; a word like 强调 or 平等 costs about 80, a single character
  /// about 65, and a character that is no word 255. At the cost of an ordinary word a name beats
  /// two characters that do not belong together (普|京), also where the second one begins another
  /// word (普|京都), and loses to two words (李强|调 is more than 李|强调).
  static let usualCost = 80

  /// The characters of all words, one word after the other, in order.
  private let units: [UInt16]
  /// Where each word begins in `units`, and one more for the end.
  private let starts: [Int32]
  private let costs: [Int?]
  private let marks: [Marks]

  /// Sorts words; of equal words the cheapest counts.
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  init(_ entries: LatticeEntries = LatticeEntries()) {
    let sorted = SortedWords(symbols: entries.units, starts: entries.starts)
    var units: [UInt16] = []
    var starts: [Int32] = []
    var costs: [Int?] = []
    var marks: [Marks] = []
    units.reserveCapacity(entries.units.count)
    starts.reserveCapacity(sorted.firsts.count + 1)
    costs.reserveCapacity(sorted.firsts.count)
    marks.reserveCapacity(sorted.firsts.count)
    for (number, first) in sorted.firsts.enumerated() {
      let end = number + 1 < sorted.firsts.count ? sorted.firsts[number + 1] : Int32(entries.count)
      starts.append(Int32(truncatingIfNeeded: units.count))
      units += entries.units(of: Int(sorted.order[Int(first)]))
      var cost: Int?
      var mark: Marks = []
      for entry in sorted.order[Int(first)..<Int(end)] {
        if let own = entries.costs[Int(entry)] { cost = min(cost ?? own, own) }
        mark.formUnion(entries.marks[Int(entry)])
      }
      costs.append(cost)
      marks.append(mark)
    }
    starts.append(Int32(truncatingIfNeeded: units.count))
    self.units = units
    self.starts = starts
    self.costs = costs
    self.marks = marks
  }

  /// Whether there is nothing beside ICU's dictionary.
  var isEmpty: Bool { costs.isEmpty }

  /// The node that all words start from, unless there are none.
  var root: Node? { isEmpty ? nil : Node(range: costs.indices, depth: 0) }

  /// Returns the child of a node by a character.
  ///
  /// - Complexity: O(log *w*), where *w* is the number of words.
  func child(of node: Node?, by unit: UInt16) -> Child? {
    guard let node else { return nil }
    let start = firstIndex(of: unit, in: node)
    guard start < node.range.upperBound, self.unit(start, node.depth) == unit else { return nil }
    let end = unit == .max ? node.range.upperBound : firstIndex(of: unit + 1, in: node)
    return child(start..<end, depth: node.depth + 1)
  }

  /// Returns every character that goes on from a node, in order.
  func children(of node: Node?) -> [Child] {
    guard let node else { return [] }
    var children: [Child] = []
    var start = node.range.lowerBound
    while start < node.range.upperBound {
      let unit = unit(start, node.depth)
      var end = start + 1
      while end < node.range.upperBound, self.unit(end, node.depth) == unit { end += 1 }
      children.append(child(start..<end, depth: node.depth + 1))
      start = end
    }
    return children
  }

  /// The words of a range share their first `depth` characters; the shortest of them comes first.
  private func child(_ range: Range<Int>, depth: Int) -> Child {
    let first = range.lowerBound
    let endsHere = Int(starts[first + 1] - starts[first]) == depth
    let longer = first + (endsHere ? 1 : 0)..<range.upperBound
    return Child(
      unit: unit(first, depth - 1), cost: endsHere ? costs[first] : nil,
      marks: endsHere ? marks[first] : [],
      next: longer.isEmpty ? nil : Node(range: longer, depth: depth))
  }

  private func unit(_ word: Int, _ depth: Int) -> UInt16 { units[Int(starts[word]) + depth] }

  private func firstIndex(of unit: UInt16, in node: Node) -> Int {
    node.range.partitioningIndex { self.unit($0, node.depth) >= unit }
  }
}
