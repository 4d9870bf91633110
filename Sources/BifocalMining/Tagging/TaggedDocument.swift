public import BifocalText

/// An article with its tokens, the actors that it names and the themes that it speaks of.
public struct TaggedDocument: Sendable {
  /// An actor and where the article names it.
  public struct TaggedActor: Sendable {
    /// The actor.
    public let actor: Actor
    /// Its mentions, in order.
    public let mentions: [Mention]
  }

  /// A theme and what speaks for it.
  public struct TaggedTheme: Sendable {
    /// The theme.
    public let theme: Theme
    /// From 0 to 1; see `ThemeExplanation`.
    public let score: Double
    /// What the article says of it, by weight of evidence.
    public let status: AssertionStatus
    /// The evidence, in order.
    public let evidence: [ThemeEvidence]
  }

  /// The article.
  public let document: Document
  /// Its tokens.
  public let tokens: [Token]
  /// The number of tokens that are words or numbers.
  public let wordCount: Int
  /// Its sentences, in UTF-8 offsets.
  public let sentences: [Range<Int>]
  /// The actors, the most often named first, then by id.
  public let actors: [TaggedActor]
  /// The themes, the highest score first, then by id.
  public let themes: [TaggedTheme]
}
