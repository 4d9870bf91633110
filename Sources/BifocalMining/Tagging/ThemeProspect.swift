internal import BifocalText
internal import Glibc

/// What the themes of an article may come to at most, before its rules are matched.
///
/// Of matches of a theme that overlap one is kept, and each holds a place of its rule's key. So there
/// are no more of them than such places, and where all of these together are not enough for the least
/// score, nothing of the theme has to be looked for.
struct ThemeProspect {
  /// For each rule, its theme and its weight.
  let themeOfRule: [Int]
  let weights: [Double]
  /// For each theme, whether it is matched in any case: where rules of themes refer to each other.
  let isWanted: [Bool]
  /// The sum of points that a theme needs.
  let least: Double
  /// Where title and lead end, in positions of the text.
  let titleEnd: Int
  let leadEnd: Int

  /// Makes the prospect of an article.
  ///
  /// - Parameters:
  ///   - model: The themes.
  ///   - layout: Where evidence counts more.
  ///   - words: The length of the article.
  ///   - minimumScore: The least score.
  ///   - text: The article.
  init(
    _ model: TaggingModel, layout: ThemeLayout, words: Int, minimumScore: Double,
    in text: FoldedText
  ) {
    themeOfRule = model.themes.themeOfRule
    weights = model.themes.weights
    isWanted = model.areThemesLinked
    // Near 1 the score says too little of the sum.
    least = minimumScore < 0.999 ? -log(1 - minimumScore) * ThemePoints.divisor(words: words) : 0
    // The character that an end is in belongs to what ends there.
    titleEnd = layout.title.isEmpty ? 0 : text.position(ofOffset: layout.title.upperBound) + 1
    leadEnd = layout.leadEnd == 0 ? 0 : text.position(ofOffset: layout.leadEnd) + 1
  }

  /// The points that a match of a rule gives at most, in a sentence that begins at a position.
  func points(ofRule rule: Int, inSentenceAt start: Int) -> Double {
    let place: ThemeExplanation.Place =
      start < titleEnd ? .title : start < leadEnd ? .lead : .body
    return weights[rule] * place.factor
  }

  /// Whether a theme may have the least score; sums of fractions differ by their order.
  func isWorth(_ theme: Int, sum: Double) -> Bool { isWanted[theme] || sum * 1.000_001 >= least }
}
