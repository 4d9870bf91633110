/// Somebody or something that acts or is acted upon: a person, a body, a state, a place, a treaty.
public struct Actor: Sendable, Hashable {
  /// What kind of thing a name stands for.
  public enum Kind: String, Sendable, CaseIterable {
    /// A person.
    case person = "PER"
    /// An organisation: a body, a company, a newspaper.
    case organisation = "ORG"
    /// A place with a government: a state, a region, a city.
    case polity = "GPE"
    /// A place without one: a sea, a region of the world, a pipeline.
    case location = "LOC"
    /// A treaty, a named programme or a doctrine.
    case treaty = "LAW"
  }

  /// The canonical name across languages: `KAZ`, `CSTO`, `vladimir-putin`.
  public let id: String

  /// What kind of thing it is.
  public let kind: Kind

  /// The English name.
  public let english: String

  /// The Chinese name as the mainland writes it.
  public let simplifiedChinese: String

  /// The Chinese name as Taiwan writes it.
  public let traditionalChinese: String

  /// Names of groups the actor belongs to, such as `central-asia`.
  public let groups: Set<String>

  /// Makes an actor.
  public init(
    id: String, kind: Kind, english: String, simplifiedChinese: String = "",
    traditionalChinese: String = "", groups: Set<String> = []
  ) {
    self.id = id
    self.kind = kind
    self.english = english
    self.simplifiedChinese = simplifiedChinese
    self.traditionalChinese = traditionalChinese
    self.groups = groups
  }
}

/// One place in a text that names an actor.
public struct Mention: Sendable, Hashable {
  /// Why a place was taken for a mention.
  public enum Rule: String, Sendable {
    /// A name of the lexicon.
    case lexicon
    /// A one-character name of a state, read by its neighbours and by the states that the article
    /// names in full.
    case short
  }

  /// Where it stands, in UTF-8 offsets of the document's text.
  public let range: Range<Int>

  /// The id of the actor.
  public let actor: String

  /// Why it was taken for a mention.
  public let rule: Rule

  /// The index of its sentence.
  public let sentence: Int

  /// Makes a mention.
  public init(range: Range<Int>, actor: String, rule: Rule, sentence: Int) {
    self.range = range
    self.actor = actor
    self.rule = rule
    self.sentence = sentence
  }
}
