internal import BifocalText
internal import Glibc

/// Every number behind the score and the status of a theme in one article.
///
///     let explanation = tagged.explanation(of: "de-russification")
///     explanation.items[0].points  // 3.0: weight 3, the first match of its rule, in the body
///     explanation.score            // 0.63
///
/// A rule that matches *n* times counts 1 + ln *n* times, since a word that is repeated says little
/// more than a word. Each weight is multiplied by the factor of its place: a title 2, a lead 1.5, the
/// rest 1. They are added and divided by the square root of the length in usual articles, since chance
/// matches grow with length but what an article is about does not; then they saturate:
///
///     score = 1 − exp(−Σ weight · share · factor / (3 · √max(1, words / 400)))
///
/// A single match of weight 3 in a short article gives 0.63, in its title 0.86; one of weight 0.5
/// gives 0.15. In an article of 1600 words a match of weight 3 gives 0.39, in its lead 0.53.
public struct ThemeExplanation: Sendable {
  /// Where a piece of evidence stands.
  public enum Place: String, Sendable {
    /// In the title; it counts twice.
    case title
    /// In the first tenth of an article of at least 400 words; it counts one and a half times.
    case lead
    /// Anywhere else.
    case body

    /// How often what stands there counts.
    public var factor: Double {
      switch self {
      case .title: 2
      case .lead: 1.5
      case .body: 1
      }
    }
  }

  /// What one piece of evidence gives.
  public struct Item: Sendable {
    /// The evidence.
    public let evidence: ThemeEvidence
    /// How many times its rule has matched so far.
    public let repetition: Int
    /// What this match adds to 1 + ln *n*, such as 1, ln 2 or ln 3/2.
    public let share: Double
    /// Where it stands.
    public let place: Place
    /// Weight times share times the factor of the place.
    public let points: Double
    /// What it adds to the weight of its status.
    public let statusWeight: Double
  }

  /// The evidence, in the order of the text.
  public let items: [Item]
  /// The length of the article in words.
  public let words: Int
  /// The sum of all points.
  public let sum: Double
  /// What the sum is divided by: 3 · √max(1, words / 400).
  public let divisor: Double
  /// From 0 to 1; 0 without evidence.
  public let score: Double
  /// The weight of each status that any evidence has.
  public let statusWeights: [AssertionStatus: Double]

  /// The length, in words, of the article that weights are meant for.
  public static let usualLength = 400.0

  init(of evidence: [ThemeEvidence], words: Int, layout: ThemeLayout = ThemeLayout()) {
    var repetitions: [ThemeRule.Name: Int] = [:]
    // In the order of the text, so that the sum is the same to the last bit every time.
    items = evidence.map { item in
      let before = repetitions[item.rule, default: 0]
      repetitions[item.rule] = before + 1
      let share = before == 0 ? 1 : log(Double(before + 1) / Double(before))
      let place = layout.place(at: item.range.lowerBound)
      return Item(
        evidence: item, repetition: before + 1, share: share, place: place,
        points: item.weight * share * place.factor,
        statusWeight: item.weight * (item.isDenialByName ? 2 : 1))
    }
    self.words = words
    sum = items.reduce(0) { $0 + $1.points }
    divisor = 3 * max(1, Double(words) / Self.usualLength).squareRoot()
    score = 1 - exp(-sum / divisor)
    statusWeights = items.reduce(into: [:]) {
      $0[$1.evidence.status, default: 0] += $1.statusWeight
    }
  }

  /// The status that weighs most; of equals the first of denied, attributed, asserted, hypothetical.
  ///
  /// Who names a theme (weight 3) to deny it speaks of the theme itself, so that such evidence weighs
  /// twice: one "this is no derussification" outweighs two words such as 疏远. Evidence that only
  /// points to a theme weighs the same with and without a cue: an article that says once "did not
  /// join the sanctions" and thrice "sanctions" does not deny them.
  public var status: AssertionStatus {
    let order: [AssertionStatus] = [.denied, .attributed, .asserted, .hypothetical]
    let most = statusWeights.values.max() ?? 0
    return order.first { statusWeights[$0] == most } ?? .asserted
  }
}

extension ThemeEvidence {
  /// Whether it names its theme and denies it.
  fileprivate var isDenialByName: Bool {
    status == .denied && weight >= ThemeLexicon.namingWeight
  }
}

extension TaggedDocument {
  /// Returns every number behind the score of a theme.
  ///
  /// - Parameter theme: The id of the theme.
  /// - Returns: The explanation; one of no evidence for a theme that the document was not tagged with,
  ///   so an article is tagged with a least score of 0 to explain why it lacks a theme.
  /// - Complexity: O(*e*), where *e* is the number of pieces of evidence.
  public func explanation(of theme: String) -> ThemeExplanation {
    ThemeExplanation(
      of: themes.first { $0.theme.id == theme }?.evidence ?? [], words: wordCount,
      layout: ThemeLayout(of: document, words: wordCount))
  }
}
