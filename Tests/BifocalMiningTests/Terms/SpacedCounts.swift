@testable import BifocalMining
@testable import BifocalText
import TestSupport

/// Texts whose words have spaces between them, and counts of them.
enum SpacedCounts {
  /// The tokens of a text, without a tokenizer, whose making takes long without optimisation.
  static func tokens(of text: String) throws -> [Token] {
    Array(text.utf8).withUnsafeBufferPointer { WhiteSpace.tokens(betweenSpacesIn: $0) }
  }

  /// Counts texts, each in its group.
  static func counts(
    of documents: [(text: String, group: String?)], shape: NGramShape = .words,
    filter: TermFilter? = nil
  ) throws -> TermCounts {
    var counts = TermCounts(
      filter: try filter ?? TermFilter(minimumLength: 1), shape: shape)
    for (text, group) in documents { counts.add(try tokens(of: text), of: text, in: group) }
    return counts
  }

  /// Counts texts in no group.
  static func counts(of texts: [String], shape: NGramShape = .words) throws -> TermCounts {
    try counts(of: texts.map { ($0, nil) }, shape: shape)
  }

  /// Texts of random words in random groups, in which some words are rare and some in one place only.
  static func random(_ count: Int, seed: UInt64) -> [(text: String, group: String?)] {
    var random = SplitMix64(seed: seed)
    let words = ["俄罗斯", "俄羅斯", "Putin", "putin", "峰会", "。", "b", "c", "\n", "7"]
    return (0..<count).map { number in
      let length = Int.random(in: 0..<30, using: &random)
      let text = (0..<length).map { _ in
        words[min(Int.random(in: 0..<12, using: &random), words.count - 1)]
      }
      let groups: [String?] = ["2021", "2022", nil]
      return (
        (text + (number == 3 ? ["only"] : [])).joined(separator: " "),
        groups[Int.random(in: 0..<3, using: &random)]
      )
    }
  }
}
