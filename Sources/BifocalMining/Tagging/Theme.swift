/// A subject that articles are tagged with, such as de-Russification.
public struct Theme: Sendable, Hashable {
  /// The name that output and files use: `de-russification`.
  public let id: String
  /// The English label.
  public let english: String
  /// The Chinese label.
  public let chinese: String
  /// What belongs to it, in a sentence.
  public let definition: String
}

/// One place in an article that speaks of a theme.
public struct ThemeEvidence: Sendable, Hashable {
  /// Where it stands, in UTF-8 offsets of the document's text.
  public let range: Range<Int>
  /// The rule that matched: file, line and pattern.
  public let rule: ThemeRule.Name
  /// The rule's weight.
  public let weight: Double
  /// What the sentence says of it.
  public let status: AssertionStatus
  /// The words that decided the status, if any.
  public let cue: Range<Int>?
  /// The index of its sentence.
  public let sentence: Int
}

/// A pattern that is evidence for a theme.
public struct ThemeRule: Sendable, Hashable {
  /// Where a rule is written down.
  public struct Name: Sendable, Hashable, CustomStringConvertible {
    /// The file of the lexicon.
    public let file: String
    /// Its line.
    public let line: Int
    /// The pattern as it is written.
    public let pattern: String

    /// The pattern, with its place.
    public var description: String { "\(pattern) (\(file):\(line))" }
  }

  /// The theme's id.
  public let theme: String
  /// Where the rule is written down.
  public let name: Name
  /// How much one match says: 3 names the theme itself, 0.5 counts only in company.
  public let weight: Double
  let pattern: Pattern
  let unit: PatternSet.Unit
}
