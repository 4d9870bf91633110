internal import BifocalText
internal import Glibc

/// What the evidence for a theme adds up to in one article.
enum ThemeScore {
  /// The length, in words, of the article that weights are meant for.
  private static let usualLength = 400.0

  /// Where in an article evidence counts more than elsewhere.
  struct Layout: Sendable, Equatable {
    /// Where the title stands in the text, in UTF-8 offsets; empty when it does not.
    var title = 0..<0
    /// Where the lead ends.
    var leadEnd = 0

    /// How often a place counts: a title 2, a lead 1.5, the rest 1.
    func factor(at offset: Int) -> Double {
      title.contains(offset) ? 2 : offset < leadEnd ? 1.5 : 1
    }
  }

  /// Returns where the title and the lead of an article stand.
  ///
  /// The lead is the first tenth of an article of at least 400 words, where an abstract or the first
  /// paragraph says what it is about. A shorter text is all lead and has therefore none.
  static func layout(of document: Document, words: Int) -> Layout {
    var layout = Layout()
    if let title = document.title, !title.isEmpty {
      // Behind a mark such as # at most; further below it is a mention and no title.
      let head = document.text.utf8.prefix(64 + title.utf8.count)
      let length = title.utf8.count
      let start = (0...max(0, head.count - length)).first { head.dropFirst($0).starts(with: title.utf8) }
      layout.title = start.map { $0..<$0 + length } ?? 0..<0
    }
    if Double(words) >= usualLength { layout.leadEnd = document.text.utf8.count / 10 }
    return layout
  }

  /// Returns a score from 0 to 1.
  ///
  /// A rule that matches *n* times counts 1 + ln *n* times, since a word that is repeated says little
  /// more than a word. Each weight is multiplied by the factor *p* of its place (see `Layout`). They
  /// are added and divided by the square root of the length in usual articles, since chance matches
  /// grow with length but what an article is about does not; then they saturate:
  ///
  ///     score = 1 − exp(−Σ weight · p · (1 + ln n) / (3 · √max(1, words / 400)))
  ///
  /// A single match of weight 3 in a short article gives 0.63, in its title 0.86; one of weight 0.5
  /// gives 0.15. In an article of 1600 words a match of weight 3 gives 0.39, in its lead 0.53.
  static func score(
    of evidence: [ThemeEvidence], words: Int, layout: Layout = Layout()
  ) -> Double {
    var counts: [ThemeRule.Name: Int] = [:]
    var sum = 0.0
    // In the order of the text, so that the sum is the same to the last bit every time.
    for item in evidence {
      let before = counts[item.rule, default: 0]
      counts[item.rule] = before + 1
      let share = before == 0 ? 1 : log(Double(before + 1) / Double(before))
      sum += item.weight * share * layout.factor(at: item.range.lowerBound)
    }
    return 1 - exp(-sum / (3 * (max(1, Double(words) / usualLength)).squareRoot()))
  }

  /// Returns the status that weighs most.
  ///
  /// Who names a theme (weight 3) to deny it speaks of the theme itself, so that such evidence weighs
  /// twice: one "this is no derussification" outweighs two words such as 疏远. Evidence that only
  /// points to a theme weighs the same with and without a cue: an article that says once "did not
  /// join the sanctions" and thrice "sanctions" does not deny them. Of equals the first of denied,
  /// attributed, asserted, hypothetical is taken.
  static func status(of evidence: [(status: AssertionStatus, weight: Double)]) -> AssertionStatus {
    var weights: [AssertionStatus: Double] = [:]
    for (status, weight) in evidence {
      let isDenialByName = status == .denied && weight >= ThemeLexicon.namingWeight
      weights[status, default: 0] += weight * (isDenialByName ? 2 : 1)
    }
    let order: [AssertionStatus] = [.denied, .attributed, .asserted, .hypothetical]
    let most = weights.values.max() ?? 0
    return order.first { weights[$0] == most } ?? .asserted
  }
}
