/// A part of an article that may be a name, and what speaks for it.
///
///     let found = try tagger.nameCandidates(in: Document(id: "1", text: "外交部发言人王建国表示"))
///     found[0].kind  // .person
///     found[0].rule  // .chinesePerson
///
/// Candidates may overlap, and weak ones are among them: a rule only says how much it saw. Which of
/// them are names is decided by `NameResolver`.
public struct NameCandidate: Sendable, Hashable {
  /// Where it stands, in positions of the folded text.
  public let range: Range<Int>

  /// What it would be.
  public let kind: Actor.Kind

  /// The rule that saw it.
  public let rule: Mention.Rule

  /// How much speaks for it; from `accepted` on it is taken for a name.
  public let score: Double

  /// The score from which a candidate is a name.
  public static let accepted = 2.0

  /// The score of a name of the lexicon, which a candidate must exceed to contain it.
  static let lexiconScore = 4.0

  /// Makes a candidate.
  public init(range: Range<Int>, kind: Actor.Kind, rule: Mention.Rule, score: Double) {
    self.range = range
    self.kind = kind
    self.rule = rule
    self.score = score
  }
}
