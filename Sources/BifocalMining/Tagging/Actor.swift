internal import BifocalText

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

  /// The id of the state whose government a place may stand for: `RUS` for the Kremlin.
  public let metonym: String?

  /// Whether no lexicon holds the actor, so that its id was made from its name: `~nargis-kassenova`.
  public var isProvisional: Bool { id.utf8.first == UInt8(ascii: "~") }

  /// The id of an actor that has only a name: `~nargis-kassenova`, `~杨进`.
  ///
  /// A name in Han characters stays in them, Simplified: ICU has a transliterator, but it takes a sixth
  /// of a second to open and reads no names.
  static func provisionalID(ofFolded name: some Sequence<UInt32>) -> String {
    var id = "~".unicodeScalars
    for scalar in name {
      let isDivider = scalar == 0x20 || scalar == 0x2E || scalar == 0x27 || scalar == 0x2D
      if isDivider, id.last != "-" {
        id.append("-")
      } else if !isDivider, let scalar = Unicode.Scalar(scalar) {
        id.append(scalar)
      }
    }
    return String(id)
  }

  /// Whether it is a state, whose id is a code of three letters.
  var isState: Bool {
    kind == .polity && id.utf8.count == 3 && id.utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }

  /// The same, of a name as it is written.
  static func provisionalID(of name: some StringProtocol, folding: CharacterFolding) -> String {
    provisionalID(ofFolded: folding.folded(name).unicodeScalars.lazy.map(\.value))
  }

  /// Makes an actor.
  public init(
    id: String, kind: Kind, english: String, simplifiedChinese: String = "",
    traditionalChinese: String = "", groups: Set<String> = [], metonym: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.english = english
    self.simplifiedChinese = simplifiedChinese
    self.traditionalChinese = traditionalChinese
    self.groups = groups
    self.metonym = metonym
  }
}

/// One place in a text that names an actor.
public struct Mention: Sendable, Hashable {
  /// Why a place was taken for a mention.
  public enum Rule: String, Sendable, CaseIterable {
    /// A name of the lexicon.
    case lexicon
    /// A one-character name of a state, read by its neighbours and by the states that the article
    /// names in full.
    case short
    /// A place of the lists of places, which have no ids.
    case gazetteer
    /// A Chinese, Korean or Japanese surname with a given name: 王建国.
    case chinesePerson = "zh-person"
    /// Parts with a dot between them: 弗拉基米尔·普京.
    case dottedPerson = "zh-dotted"
    /// Characters that foreign names are written with: 卡森诺瓦.
    case foreignPerson = "zh-foreign"
    /// The same, where ends or neighbours speak for a place.
    case foreignPlace = "zh-foreign-place"
    /// What ends the name of a place: 榜罗镇.
    case chinesePlace = "zh-place"
    /// What ends the name of an organisation: 战略研究所.
    case chineseOrganisation = "zh-organisation"
    /// What ends the name of a treaty or a programme: 《…协定》, “…”战略.
    case chineseTreaty = "zh-treaty"
    /// A title before it: Dr. Nargis Kassenova.
    case titledPerson = "en-titled"
    /// A given name, initials, a particle or a verb after it: Nargis Kassenova said.
    case englishPerson = "en-person"
    /// What begins or ends the name of a place: Lake Balkhash.
    case englishPlace = "en-place"
    /// What begins or ends the name of an organisation: Ministry of Energy.
    case englishOrganisation = "en-organisation"
    /// What ends the name of a treaty: Open Skies Treaty.
    case englishTreaty = "en-treaty"
    /// Capitals only, or capitals within: IISS.
    case acronym = "en-acronym"
    /// A capitalised word after "in", "at" or "from".
    case locative = "en-locative"
    /// Capitalised words and nothing else that speaks.
    case capitalisedRun = "en-run"
    /// The other name in brackets: 卡森诺瓦（Nargis Kassenova）.
    case gloss
    /// A name that the article defines: 以下简称上合组织, (CSTO).
    case abbreviation
    /// A part of a name that the article gives in full elsewhere: Kassenova.
    case partOfName = "part"
    /// A name that another place of the article shows to be one.
    case again
    /// An office, by the date of the article: 哈萨克斯坦总统.
    case office
  }

  /// An actor that a name may also stand for.
  public struct Alternative: Sendable, Hashable {
    /// The id of the actor.
    public let actor: String
    /// How well it explains the mention; the higher the better.
    public let score: Double

    /// Names an actor and its score.
    public init(actor: String, score: Double) {
      self.actor = actor
      self.score = score
    }
  }

  /// Where it stands, in UTF-8 offsets of the document's text.
  public let range: Range<Int>

  /// The id of the actor.
  public let actor: String

  /// Why it was taken for a mention.
  public let rule: Rule

  /// The index of its sentence.
  public let sentence: Int

  /// The id of the state whose government the place stands for here, as the Kremlin does for Russia.
  public var metonym: String?

  /// All actors that bear the name, the chosen one among them, when there are several.
  public var alternatives: [Alternative] = []

  /// Why that one of the alternatives was chosen.
  public var reason: String?

  /// Makes a mention.
  public init(range: Range<Int>, actor: String, rule: Rule, sentence: Int) {
    self.range = range
    self.actor = actor
    self.rule = rule
    self.sentence = sentence
  }
}
