/// What a lexicon puts beside ICU's dictionary: words with a cost, and marks.
///
///     let words = LatticeWords(["普京", "哈萨克斯坦"].map { ($0, LatticeWords.usualCost) })
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
  init(_ words: [(text: String, cost: Int)] = [], marked: [(units: [UInt16], marks: Marks)] = []) {
    let unsorted = words.map { Array($0.text.utf16) } + marked.map(\.units)
    let order = unsorted.indices.map { (key: Self.key(of: unsorted[$0]), index: $0) }
      .sorted { left, right in
        guard left.key == right.key else { return left.key < right.key }
        return unsorted[left.index].lexicographicallyPrecedes(unsorted[right.index])
      }
    var units: [UInt16] = []
    var starts: [Int32] = []
    var costs: [Int?] = []
    var marks: [Marks] = []
    var last: [UInt16]?
    for (_, index) in order {
      if unsorted[index] != last {
        starts.append(Int32(units.count))
        units += unsorted[index]
        costs.append(nil)
        marks.append([])
        last = unsorted[index]
      }
      if index < words.count {
        let cost = words[index].cost
        costs[costs.count - 1] = min(costs[costs.count - 1] ?? cost, cost)
      } else {
        marks[marks.count - 1].formUnion(marked[index - words.count].marks)
      }
    }
    starts.append(Int32(units.count))
    self.units = units
    self.starts = starts
    self.costs = costs
    self.marks = marks
  }

  /// The first four characters as a number that sorts as they do.
  private static func key(of word: [UInt16]) -> UInt64 {
    var key: UInt64 = 0
    for place in 0..<4 { key = key << 16 | (place < word.count ? UInt64(word[place]) : 0) }
    return key
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
