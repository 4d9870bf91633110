/// How well the themes of texts were found, and what is said of them.
///
///     var scores = ThemeScores()
///     scores.add(wanted: ["energy": .asserted], found: ["energy": .denied], isOffDomain: false)
///     scores.themes.f1        // 1.0
///     scores.statusAccuracy   // 0.0
public struct ThemeScores: Sendable, Equatable {
  /// The themes of each text, as sets.
  public private(set) var themes = Score()
  /// Of the themes that are right and whose status is known, how many have the right one.
  public private(set) var rightStatuses = 0
  /// How many themes are right and have a known status.
  public private(set) var judgedStatuses = 0
  /// The number of texts about something else altogether.
  public private(set) var offDomainTexts = 0
  /// The themes found in those without being there.
  public private(set) var falseOffDomain = 0
  /// The score of each theme that was wanted or found.
  public private(set) var byTheme: [String: Score] = [:]

  /// Makes scores of nothing.
  public init() {}

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - wanted: The themes of the gold standard, each with its status if that is known.
  ///   - found: The themes that were found, each with its status.
  ///   - isOffDomain: Whether the text is about sport, health and the like.
  public mutating func add(
    wanted: [String: AssertionStatus?], found: [String: AssertionStatus], isOffDomain: Bool
  ) {
    let found = found.mapValues(Optional.some)
    for theme in Set(wanted.keys).union(found.keys) {
      let (isWanted, isFound) = (wanted[theme] != nil, found[theme] != nil)
      let score = Score(
        right: isWanted && isFound ? 1 : 0, found: isFound ? 1 : 0, wanted: isWanted ? 1 : 0)
      themes += score
      byTheme[theme, default: Score()] += score
      if isOffDomain, isFound, !isWanted { falseOffDomain += 1 }
      guard case .some(.some(let right)) = wanted[theme], let given = found[theme] else { continue }
      judgedStatuses += 1
      if right == given { rightStatuses += 1 }
    }
    if isOffDomain { offDomainTexts += 1 }
  }

  /// The share of right statuses; 0 when there are none to judge.
  public var statusAccuracy: Double {
    judgedStatuses == 0 ? 0 : Double(rightStatuses) / Double(judgedStatuses)
  }

  /// The number of false themes in a text about something else; 0 when there is no such text.
  public var falsePerOffDomainText: Double {
    offDomainTexts == 0 ? 0 : Double(falseOffDomain) / Double(offDomainTexts)
  }
}
