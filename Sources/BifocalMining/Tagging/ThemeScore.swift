internal import Glibc

/// What the evidence for a theme adds up to in one article.
enum ThemeScore {
  /// The length, in words, of the article that weights are meant for.
  private static let usualLength = 400.0

  /// Returns a score from 0 to 1.
  ///
  /// A rule that matches *n* times counts 1 + ln *n* times, since a word that is repeated says little
  /// more than a word. The weights are added and divided by the square root of the length in usual
  /// articles, since chance matches grow with length but what an article is about does not; then
  /// they saturate:
  ///
  ///     score = 1 − exp(−Σ weight · (1 + ln n) / (3 · √max(1, words / 400)))
  ///
  /// A single match of weight 3 in a short article gives 0.63, one of weight 0.5 gives 0.15.
  static func score(of evidence: [ThemeEvidence], words: Int) -> Double {
    var counts: [ThemeRule.Name: Int] = [:]
    var sum = 0.0
    // In the order of the text, so that the sum is the same to the last bit every time.
    for item in evidence {
      let before = counts[item.rule, default: 0]
      counts[item.rule] = before + 1
      sum += before == 0 ? item.weight : item.weight * log(Double(before + 1) / Double(before))
    }
    return 1 - exp(-sum / (3 * (max(1, Double(words) / usualLength)).squareRoot()))
  }

  /// Returns the status that weighs most.
  ///
  /// A cue is an explicit word of the author, its absence is not, so evidence with a cue weighs
  /// twice. Of equals the first of denied, attributed, asserted, hypothetical is taken.
  static func status(of evidence: [(status: AssertionStatus, weight: Double)]) -> AssertionStatus {
    var weights: [AssertionStatus: Double] = [:]
    for item in evidence {
      weights[item.status, default: 0] += item.weight * (item.status == .asserted ? 1 : 2)
    }
    let order: [AssertionStatus] = [.denied, .attributed, .asserted, .hypothetical]
    let most = weights.values.max() ?? 0
    return order.first { weights[$0] == most } ?? .asserted
  }
}
