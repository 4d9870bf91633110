/// Words that join those of ICU's dictionary in the lattice, with their costs.
///
///     let words = LatticeWords(["普京", "哈萨克斯坦"].map { ($0, LatticeWords.usualCost) })
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
    /// Where longer words go on, if there are any.
    let next: Node?
  }

  /// What a word costs that is not in ICU's dictionary.
  ///
  /// ICU's own costs go from 27 to 251; a word like 强调 or 平等 costs about 80, a single character
  /// about 65, and a character that is no word 255. At the cost of an ordinary word a name beats
  /// two characters that do not belong together (普|京), also where the second one begins another
  /// word (普|京都), and loses to two words (李强|调 is more than 李|强调).
  static let usualCost = 80

  private let words: [[UInt16]]
  private let costs: [Int]

  /// Sorts words; of equal ones the cheapest counts.
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  init(_ words: [(text: String, cost: Int)] = []) {
    var cheapest: [[UInt16]: Int] = [:]
    for (text, cost) in words {
      cheapest.merge([(Array(text.utf16), cost)]) { Swift.min($0, $1) }
    }
    let sorted = cheapest.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    self.words = sorted.map(\.key)
    costs = sorted.map(\.value)
  }

  /// The node that all words start from, unless there are none.
  var root: Node? { words.isEmpty ? nil : Node(range: words.indices, depth: 0) }

  /// Returns the child of a node by a character.
  ///
  /// - Complexity: O(log *w*), where *w* is the number of words.
  func child(of node: Node?, by unit: UInt16) -> Child? {
    guard let node else { return nil }
    let start = firstIndex(of: unit, in: node)
    guard start < node.range.upperBound, words[start][node.depth] == unit else { return nil }
    let end = unit == .max ? node.range.upperBound : firstIndex(of: unit + 1, in: node)
    return child(start..<end, depth: node.depth + 1)
  }

  /// Returns every character that goes on from a node, in order.
  func children(of node: Node?) -> [Child] {
    guard let node else { return [] }
    var children: [Child] = []
    var start = node.range.lowerBound
    while start < node.range.upperBound {
      let unit = words[start][node.depth]
      var end = start + 1
      while end < node.range.upperBound, words[end][node.depth] == unit { end += 1 }
      children.append(child(start..<end, depth: node.depth + 1))
      start = end
    }
    return children
  }

  /// The words of a range share their first `depth` characters; the shortest of them comes first.
  private func child(_ range: Range<Int>, depth: Int) -> Child {
    let endsHere = words[range.lowerBound].count == depth
    let longer = range.lowerBound + (endsHere ? 1 : 0)..<range.upperBound
    return Child(
      unit: words[range.lowerBound][depth - 1], cost: endsHere ? costs[range.lowerBound] : nil,
      next: longer.isEmpty ? nil : Node(range: longer, depth: depth))
  }

  private func firstIndex(of unit: UInt16, in node: Node) -> Int {
    words[node.range].partitioningIndex { $0[node.depth] >= unit }
  }
}
