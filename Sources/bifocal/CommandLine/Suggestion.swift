/// Finds what a mistyped word was meant to be.
enum Suggestion {
  /// Returns the candidate nearest to `word`, if one is near enough to be meant.
  ///
  ///     Suggestion.nearest(to: "formt", among: ["format", "output"])  // "format"
  ///     Suggestion.nearest(to: "x", among: ["tag"])  // nil
  ///
  /// Near is two slips at most, and fewer than half of the letters. Of two equally near, one that
  /// begins alike is returned (`RSU` means RUS and not ISU), and else the first.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = min(2, word.count / 2)
    let near = candidates.map { (candidate: $0, slips: slips(from: word, to: $0)) }
    return near.filter { $0.slips <= limit }
      .min { left, right in
        guard left.slips == right.slips else { return left.slips < right.slips }
        return left.candidate.first == word.first && right.candidate.first != word.first
      }?
      .candidate
  }

  /// What an error message says of a suggestion, if there is one.
  ///
  ///     Suggestion.hint("format")  // "; did you mean format?"
  static func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean \($0)?" } ?? ""
  }

  /// The fewest letters to add, drop, change or swap with a neighbour that make `word` of `other`:
  /// the optimal string alignment distance.
  ///
  /// - Complexity: O(*nm*), where *n* and *m* are the lengths of the words.
  static func slips(from word: String, to other: String) -> Int {
    let word = Array(word)
    let other = Array(other)
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: word.count + 1)
    for row in 0...word.count {
      for column in 0...other.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let change = word[row - 1] == other[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1,
          table[row - 1][column - 1] + change)
        if row > 1, column > 1, word[row - 1] == other[column - 2],
          word[row - 2] == other[column - 1]
        {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[word.count][other.count]
  }
}
