/// Finds what an article says twice: a teaser above it, or a note that the page repeats.
enum Repetition {
  /// What is shorter than this may be said twice for a reason.
  private static let columnsAtLeast = 40

  /// Returns the indices of the blocks that repeat others.
  ///
  /// Paragraphs above the article that consist mostly of clauses from below are a teaser, and the
  /// article keeps its own words. After that the first of equal paragraphs stays.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks.
  static func copies(in blocks: [Block], except isLeftOut: [Bool]) -> [Int] {
    let indices = blocks.indices.filter {
      !isLeftOut[$0] && !blocks[$0].isHeading && blocks[$0].text.columns >= columnsAtLeast
    }
    var copies = teasers(in: blocks, at: indices)
    let isTeaser = Set(copies)
    var seen: Set<String> = []
    for index in indices where !isTeaser.contains(index) {
      if !seen.insert(blocks[index].text).inserted { copies.append(index) }
    }
    return copies
  }

  private static func teasers(in blocks: [Block], at indices: [Int]) -> [Int] {
    var count: [Substring: Int] = [:]
    for index in indices {
      for clause in Set(clauses(of: blocks[index].text)) { count[clause, default: 0] += 1 }
    }
    return Array(
      indices.prefix { index in
        let clauses = clauses(of: blocks[index].text)
        let length = clauses.reduce(0) { $0 + $1.utf8.count }
        let repeated = clauses.filter { count[$0, default: 0] > 1 }
        let repeatedLength = repeated.reduce(0) { $0 + $1.utf8.count }
        return repeatedLength == length || clauses.count >= 4 && repeatedLength * 10 >= length * 6
      })
  }

  private static func clauses(of text: String) -> [Substring] {
    text.unicodeScalars.split { "，。；：！？,.;:!?（）()".unicodeScalars.contains($0) }
      .map { Substring($0).trimmed() }
  }
}
