public import BifocalMining
internal import BifocalText

/// Tagged articles as JSON Lines, as rows, and as a table for people.
public struct TagReport: Sendable {
  /// What made the tags, for the `versions` of each line.
  public struct Versions: Sendable {
    /// Bifocal's version.
    public let bifocal: String
    /// ICU's version.
    public let icu: String
    /// Unicode's version.
    public let unicode: String
    /// The digest of the lexicons.
    public let lexicons: String

    /// Names the versions.
    public init(bifocal: String, icu: String, unicode: String, lexicons: String) {
      self.bifocal = bifocal
      self.icu = icu
      self.unicode = unicode
      self.lexicons = lexicons
    }
  }

  private let unit: OffsetUnit
  private let versions: Versions

  /// Makes a report whose positions are counted in `unit`.
  public init(unit: OffsetUnit, versions: Versions) {
    self.unit = unit
    self.versions = versions
  }

  // MARK: JSON

  /// Returns an article as the object of one JSON line.
  public func json(_ tagged: TaggedDocument) -> JSONValue {
    let document = tagged.document
    let map = OffsetMap(of: document.text, unit: unit)
    return [
      "id": .string(document.id),
      "title": Self.optional(document.title),
      "date": Self.optional(document.date?.description),
      "language": .string(document.language.rawValue),
      "source": Self.optional(document.source),
      "actors": .array(tagged.actors.map { json($0, of: document.text, map: map) }),
      "themes": .array(tagged.themes.map { json($0, of: document.text, map: map) }),
      "versions": [
        "bifocal": .string(versions.bifocal), "icu": .string(versions.icu),
        "unicode": .string(versions.unicode), "lexicons": .string(versions.lexicons),
      ],
    ]
  }

  private func json(
    _ tagged: TaggedDocument.TaggedActor, of text: String, map: OffsetMap
  ) -> JSONValue {
    let actor = tagged.actor
    return [
      "id": .string(actor.id),
      "type": .string(actor.kind.rawValue),
      "metonym": Self.optional(actor.metonym),
      "name": ["en": .string(actor.english), "zh": .string(actor.simplifiedChinese)],
      "count": .int(tagged.mentions.count),
      "mentions": .array(
        tagged.mentions.map { json($0, of: text, map: map) }),
    ]
  }

  /// A mention; what few mentions have is written only where it is.
  private func json(_ mention: Mention, of text: String, map: OffsetMap) -> JSONValue {
    var fields: [(String, JSONValue)] = [
      ("start", .int(map[mention.range.lowerBound])),
      ("end", .int(map[mention.range.upperBound])),
      ("text", .string(String(text.slice(utf8: mention.range)))),
      ("rule", .string(mention.rule.rawValue)),
      ("sentence", .int(mention.sentence)),
    ]
    if let metonym = mention.metonym { fields.append(("metonym", .string(metonym))) }
    if let reason = mention.reason {
      let candidates = mention.alternatives.map { other -> JSONValue in
        ["id": .string(other.actor), "score": .double(Self.rounded(other.score))]
      }
      fields += [("candidates", .array(candidates)), ("reason", .string(reason))]
    }
    return .object(fields)
  }

  private func json(
    _ tagged: TaggedDocument.TaggedTheme, of text: String, map: OffsetMap
  ) -> JSONValue {
    [
      "id": .string(tagged.theme.id),
      "name": ["en": .string(tagged.theme.english), "zh": .string(tagged.theme.chinese)],
      "score": .double(Self.rounded(tagged.score)),
      "status": .string(tagged.status.rawValue),
      "counts": .object(
        AssertionStatus.allCases.map { status in
          (status.rawValue, .int(tagged.evidence.count { $0.status == status }))
        }),
      "evidence": .array(
        tagged.evidence.map { evidence in
          [
            "start": .int(map[evidence.range.lowerBound]),
            "end": .int(map[evidence.range.upperBound]),
            "text": .string(String(text.slice(utf8: evidence.range))),
            "rule": .string(evidence.rule.description),
            "weight": .double(evidence.weight),
            "cue": evidence.cue.map { .string(String(text.slice(utf8: $0))) } ?? .null,
            "status": .string(evidence.status.rawValue),
            "sentence": .int(evidence.sentence),
          ]
        }),
    ]
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// Scores are told to four places; more would be noise that differs between machines.
  private static func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }

  // MARK: Rows

  /// The header of `rows`.
  public static let columns = [
    "document", "date", "kind", "tag", "type", "start", "end", "text", "rule", "status", "cue",
    "score", "sentence",
  ]

  /// Returns an article as rows, one a mention and one a piece of evidence, in order of place.
  public func rows(_ tagged: TaggedDocument) -> [[String]] {
    let document = tagged.document
    let map = OffsetMap(of: document.text, unit: unit)
    func row(
      _ range: Range<Int>, _ kind: String, _ tag: String, _ type: String, _ rest: [String]
    ) -> (Int, [String]) {
      let place = [
        String(map[range.lowerBound]), String(map[range.upperBound]),
        String(document.text.slice(utf8: range)),
      ]
      return (
        range.lowerBound,
        [document.id, document.date?.description ?? "", kind, tag, type] + place + rest
      )
    }
    var rows: [(Int, [String])] = []
    for actor in tagged.actors {
      for mention in actor.mentions {
        let rest = [mention.rule.rawValue, "", "", "", String(mention.sentence)]
        rows.append(row(mention.range, "actor", actor.actor.id, actor.actor.kind.rawValue, rest))
      }
    }
    for theme in tagged.themes {
      for evidence in theme.evidence {
        let cue = evidence.cue.map { String(document.text.slice(utf8: $0)) } ?? ""
        let rest = [
          evidence.rule.description, evidence.status.rawValue, cue,
          String(Self.rounded(theme.score)), String(evidence.sentence),
        ]
        rows.append(row(evidence.range, "theme", theme.theme.id, "", rest))
      }
    }
    return rows.sorted { ($0.0, $0.1[3]) < ($1.0, $1.1[3]) }.map(\.1)
  }

  // MARK: Table

  /// Returns articles as a table: what each is, who acts in it, and what it says of which theme.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - actors: How many actors to name.
  ///   - themes: How many themes to name.
  /// - Returns: A table with a row for each article.
  public static func table(
    _ articles: [TaggedDocument], actors: Int = 6, themes: Int = 6
  ) -> TextTable {
    var table = TextTable([
      .init("article", overflow: .wrap, maximumWidth: 26), .init("date"), .init("lang"),
      .init("main actors", overflow: .wrap, maximumWidth: 34),
      .init("themes", overflow: .wrap, maximumWidth: 44),
    ])
    for tagged in articles {
      let document = tagged.document
      table.add([
        document.title ?? document.id, document.date?.description ?? "–",
        document.language.rawValue,
        tagged.actors.prefix(actors).map { "\(name($0.actor, in: document)) \($0.mentions.count)" }
          .joined(separator: ", "),
        tagged.themes.prefix(themes).map(summary).joined(separator: ", "),
      ])
    }
    return table
  }

  private static func name(_ actor: Actor, in document: Document) -> String {
    actor.kind == .polity || actor.id.allSatisfy(\.isUppercase) ? actor.id : actor.english
  }

  /// A theme with its score; a status other than asserted is named.
  private static func summary(of tagged: TaggedDocument.TaggedTheme) -> String {
    let hundredths = Int((tagged.score * 100).rounded())
    let score =
      hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
    let status = tagged.status == .asserted ? "" : " \(tagged.status.rawValue)"
    return "\(tagged.theme.id)\(status) \(score)"
  }
}
