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
    var numbers: [ThemeRule.Name: Int] = [:]
    var points = ThemePoints()
    items = evidence.map { item in
      let rule = numbers[item.rule] ?? numbers.count
      numbers[item.rule] = rule
      let place = layout.place(at: item.range.lowerBound)
      let given = points.add(rule: rule, weight: item.weight, at: place)
      return Item(
        evidence: item, repetition: given.repetition, share: given.share, place: place,
        points: given.points, statusWeight: item.statusWeight)
    }
    self.words = words
    sum = points.sum
    divisor = ThemePoints.divisor(words: words)
    score = points.score(words: words)
    statusWeights = Self.statusWeights(of: evidence)
  }

  /// The status that weighs most; of equals the first of denied, attributed, asserted, hypothetical.
  ///
  /// Who names a theme (weight 3) to deny it speaks of the theme itself, so that such evidence weighs
  /// twice: one "this is no derussification" outweighs two words such as 疏远. Evidence that only
  /// points to a theme weighs the same with and without a cue: an article that says once "did not
  /// join the sanctions" and thrice "sanctions" does not deny them.
  public var status: AssertionStatus { Self.status(ofWeights: statusWeights) }

  /// The weight of each status that any evidence has.
  static func statusWeights(of evidence: [ThemeEvidence]) -> [AssertionStatus: Double] {
    evidence.reduce(into: [:]) { $0[$1.status, default: 0] += $1.statusWeight }
  }

  static func status(ofWeights weights: [AssertionStatus: Double]) -> AssertionStatus {
    let order: [AssertionStatus] = [.denied, .attributed, .asserted, .hypothetical]
    let most = weights.values.max() ?? 0
    return order.first { weights[$0] == most } ?? .asserted
  }
}

/// Adds up what pieces of evidence give, in the order of the text, so that the sum is the same to the
/// last bit every time.
struct ThemePoints {
  /// How many times each rule has matched.
  private var repetitions: [Int: Int] = [:]
  /// The sum of all points.
  private(set) var sum = 0.0

  /// Adds the match of a rule, and tells what it gives.
  mutating func add(
    rule: Int, weight: Double, at place: ThemeExplanation.Place
  ) -> (repetition: Int, share: Double, points: Double) {
    let before = repetitions[rule, default: 0]
    repetitions[rule] = before + 1
    let share = before == 0 ? 1 : log(Double(before + 1) / Double(before))
    let points = weight * share * place.factor
    sum += points
    return (before + 1, share, points)
  }

  /// From 0 to 1.
  func score(words: Int) -> Double { 1 - exp(-sum / Self.divisor(words: words)) }

  /// What the sum is divided by in an article of a length.
  static func divisor(words: Int) -> Double {
    3 * max(1, Double(words) / ThemeExplanation.usualLength).squareRoot()
  }
}

extension ThemeEvidence {
  /// What it adds to the weight of its status: who names a theme and denies it says it twice.
  fileprivate var statusWeight: Double {
    status == .denied && weight >= ThemeLexicon.namingWeight ? 2 * weight : weight
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
