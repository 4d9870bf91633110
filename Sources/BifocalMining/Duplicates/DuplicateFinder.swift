/// Finds the copies of texts among those that came before: the same words, or nearly the same, as of
/// an agency's report in several newspapers.
///
///     var finder = DuplicateFinder()
///     finder.original(of: Fingerprint(of: report, folding: folding), id: "a")     // nil
///     finder.original(of: Fingerprint(of: reprint, folding: folding), id: "b")    // "a"
///
/// A text is a copy of the first that shares at least `similarity` of its runs of words with it.
/// Candidates are those that share a row of MinHash bins; whether they are copies is told by their
/// sketches, so that the bins alone never make a copy. What is itself a copy has no copies: each is
/// similar to its original, and there are no chains of small changes.
///
/// About two kilobytes are kept of each original, and nothing of a copy.
public struct DuplicateFinder: Sendable {
  /// The share of common runs that makes a copy.
  ///
  /// About one word in twenty may differ.
  public static let similarity = 0.6

  /// The share of common runs that makes a copy.
  public let similarity: Double

  /// The number of copies found.
  public private(set) var copyCount = 0

  private var ids: [String] = []
  private var fingerprints: [Fingerprint] = []
  /// The last original that has a row, by the row's hash.
  private var lastWithRow: [UInt64: Int32] = [:]
  /// For each original and each of its rows, the original before it that has the same; -1 for none.
  private var previous: [[Int32]] = []
  /// Originals of too few words for a run, by the hash of all their words.
  private var shortTexts: [UInt64: Int32] = [:]

  /// Makes a finder that has seen nothing.
  ///
  /// - Parameter similarity: The share of common runs that makes a copy, above 0 and up to 1.
  public init(similarity: Double = DuplicateFinder.similarity) {
    precondition(similarity > 0 && similarity <= 1, "a similarity is a share")
    self.similarity = similarity
  }

  /// Returns the text that this one is a copy of, the first if there are several; if there is none,
  /// the text may have copies itself from now on.
  ///
  /// - Parameters:
  ///   - fingerprint: What is known of the text; one without words is a copy of nothing.
  ///   - id: What the text is called.
  /// - Returns: What the original is called.
  /// - Complexity: O(*c*), where *c* is the number of candidates, mostly none or one.
  public mutating func original(of fingerprint: Fingerprint, id: String) -> String? {
    guard fingerprint.wordCount > 0 else { return nil }
    if let original = firstSimilar(to: fingerprint) {
      copyCount += 1
      return ids[Int(original)]
    }
    let index = Int32(ids.count)
    ids.append(id)
    if fingerprint.rows.isEmpty { shortTexts[fingerprint.whole] = index }
    previous.append(
      fingerprint.rows.map { row in lastWithRow.updateValue(index, forKey: row) ?? -1 })
    fingerprints.append(fingerprint.withoutRows)
    return nil
  }

  private func firstSimilar(to fingerprint: Fingerprint) -> Int32? {
    if fingerprint.rows.isEmpty { return shortTexts[fingerprint.whole] }
    var candidates: Set<Int32> = []
    for (number, row) in fingerprint.rows.enumerated() {
      var candidate = lastWithRow[row] ?? -1
      while candidate >= 0 {
        candidates.insert(candidate)
        candidate = previous[Int(candidate)][number]
      }
    }
    return candidates.filter {
      fingerprints[Int($0)].similarity(to: fingerprint) >= similarity
    }.min()
  }
}
