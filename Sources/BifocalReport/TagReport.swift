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

  let unit: OffsetUnit
  private let versions: Versions

  /// Makes a report whose positions are counted in `unit`.
  public init(unit: OffsetUnit, versions: Versions) {
    self.unit = unit
    self.versions = versions
  }

  // MARK: JSON

  /// Returns an article as one line of JSON in UTF-8, with its line end.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the article and of the line.
  public func line(_ tagged: TaggedDocument) -> [UInt8] {
    let document = tagged.document
    let map = OffsetMap(of: document.text, unit: unit)
    // Room for most articles; what is longer grows.
    var writer = JSONWriter(
      reserving: 512 + tagged.actors.reduce(0) { $0 + 160 + 80 * $1.mentions.count }
        + tagged.themes.reduce(0) { $0 + 256 + 256 * $1.evidence.count })
    writer.object { writer in
      writer.member("id")
      writer.string(document.id)
      writer.member("title")
      writer.string(document.title)
      writer.member("date")
      writer.string(document.date?.description)
      writer.member("language")
      writer.string(document.language.rawValue)
      writer.member("source")
      writer.string(document.source)
      writer.member("actors")
      writer.array { for actor in tagged.actors { Self.write(actor, map: map, to: &$0) } }
      writer.member("themes")
      writer.array { for theme in tagged.themes { Self.write(theme, map: map, to: &$0) } }
      writer.member("versions")
      writer.value([
        "bifocal": .string(versions.bifocal), "icu": .string(versions.icu),
        "unicode": .string(versions.unicode), "lexicons": .string(versions.lexicons),
      ])
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    _ tagged: TaggedDocument.TaggedActor, map: OffsetMap, to writer: inout JSONWriter
  ) {
    let actor = tagged.actor
    writer.object { writer in
      writer.member("id")
      writer.string(actor.id)
      writer.member("type")
      writer.string(actor.kind.rawValue)
      writer.member("metonym")
      writer.string(actor.metonym)
      writer.member("name")
      write(english: actor.english, chinese: actor.simplifiedChinese, to: &writer)
      writer.member("count")
      writer.int(tagged.mentions.count)
      writer.member("mentions")
      writer.array { for mention in tagged.mentions { write(mention, map: map, to: &$0) } }
    }
  }

  /// A mention; what few mentions have is written only where it is.
  private static func write(_ mention: Mention, map: OffsetMap, to writer: inout JSONWriter) {
    writer.object { writer in
      write(mention.range, map: map, to: &writer)
      writer.member("rule")
      writer.string(mention.rule.rawValue)
      writer.member("sentence")
      writer.int(mention.sentence)
      if let metonym = mention.metonym {
        writer.member("metonym")
        writer.string(metonym)
      }
      if let reason = mention.reason {
        writer.member("candidates")
        writer.value(
          .array(
            mention.alternatives.map { other in
              ["id": .string(other.actor), "score": .double(rounded(other.score))]
            }))
        writer.member("reason")
        writer.string(reason)
      }
    }
  }

  /// A name in both languages.
  private static func write(english: String, chinese: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("en")
      writer.string(english)
      writer.member("zh")
      writer.string(chinese)
    }
  }

  /// Where something stands, and what stands there.
  private static func write(_ range: Range<Int>, map: OffsetMap, to writer: inout JSONWriter) {
    writer.member("start")
    writer.int(map[range.lowerBound])
    writer.member("end")
    writer.int(map[range.upperBound])
    writer.member("text")
    writer.string(map.text[range])
  }

  private static func write(
    _ tagged: TaggedDocument.TaggedTheme, map: OffsetMap, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("id")
      writer.string(tagged.theme.id)
      writer.member("name")
      write(english: tagged.theme.english, chinese: tagged.theme.chinese, to: &writer)
      writer.member("score")
      writer.value(.double(rounded(tagged.score)))
      writer.member("status")
      writer.string(tagged.status.rawValue)
      writer.member("counts")
      writer.value(
        .object(
          AssertionStatus.allCases.map { status in
            (status.rawValue, .int(tagged.evidence.count { $0.status == status }))
          }))
      writer.member("evidence")
      writer.array { for evidence in tagged.evidence { write(evidence, map: map, to: &$0) } }
    }
  }

  private static func write(
    _ evidence: ThemeEvidence, map: OffsetMap, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      write(evidence.range, map: map, to: &writer)
      writer.member("rule")
      writer.string(evidence.rule.description)
      writer.member("weight")
      writer.value(.double(evidence.weight))
      writer.member("cue")
      if let cue = evidence.cue { writer.string(map.text[cue]) } else { writer.null() }
      writer.member("status")
      writer.string(evidence.status.rawValue)
      writer.member("sentence")
      writer.int(evidence.sentence)
    }
  }

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
    let score = DecimalText.fixed(tagged.score, places: 2)
    let status = tagged.status == .asserted ? "" : " \(tagged.status.rawValue)"
    return "\(tagged.theme.id)\(status) \(score)"
  }
}
