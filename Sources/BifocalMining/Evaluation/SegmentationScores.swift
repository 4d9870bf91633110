internal import BifocalText

/// How well texts were cut into words: the measures of the SIGHAN bakeoffs (Sproat and Emerson 2003).
///
///     var scores = SegmentationScores(vocabulary: ["俄罗斯"])
///     scores.add(text: "俄罗斯总统", wanted: [0..<9, 9..<15], found: [0..<9, 9..<12, 12..<15])
///     scores.words.recall         // 0.5
///     scores.unknownWords?.recall  // 0.0
///
/// A word is right when both its ends are; punctuation counts as words do, white space does not.
public struct SegmentationScores: Sendable, Equatable {
  /// All words.
  public private(set) var words = Score()
  /// The words that the training vocabulary does not have, by recall alone; `nil` without one.
  public private(set) var unknownWords: Score?

  private let vocabulary: Set<String>?

  /// Makes scores of nothing.
  ///
  /// - Parameter vocabulary: The words of the training texts, if there are any.
  public init(vocabulary: Set<String>? = nil) {
    self.vocabulary = vocabulary
    unknownWords = vocabulary.map { _ in Score() }
  }

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - wanted: The words of the gold standard, in UTF-8 offsets.
  ///   - found: The words that the text was cut into.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public mutating func add(text: String, wanted: [Range<Int>], found: [Range<Int>]) {
    let found = Set(found)
    words += Score(of: found, against: Set(wanted))
    guard let vocabulary else { return }
    for range in wanted where !vocabulary.contains(String(text.slice(utf8: range))) {
      unknownWords?.wanted += 1
      if found.contains(range) { unknownWords?.right += 1 }
    }
  }
}
