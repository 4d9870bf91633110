public import BifocalMining

/// Actors that no lexicon holds, as rows, as JSON Lines, as a table, and as lines of a lexicon.
public struct DiscoveryReport: LexiconReport, Sendable {
  private let finds: [ActorDiscovery.Find]

  /// Makes a report of finds, in the order to print.
  public init(_ finds: [ActorDiscovery.Find]) { self.finds = finds }

  /// The header of `rows`.
  public static let columns = [
    "id", "type", "en", "zh", "count", "documents", "rules", "example",
  ]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// One row an actor.
  public var rows: [[String]] {
    finds.map { find in
      [
        find.actor.id, find.actor.kind.rawValue, find.actor.english, find.actor.simplifiedChinese,
        String(find.mentions), String(find.articles), Self.rules(of: find),
        Self.line(find.example),
      ]
    }
  }

  /// One object an actor.
  public var json: [JSONValue] {
    finds.map { find in
      [
        "id": .string(find.actor.id), "type": .string(find.actor.kind.rawValue),
        "name": ["en": .string(find.actor.english), "zh": .string(find.actor.simplifiedChinese)],
        "count": .int(find.mentions), "documents": .int(find.articles),
        "rules": .object(find.rules.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) }),
        "example": .string(find.example),
      ]
    }
  }

  /// A table for a terminal.
  public var table: TextTable {
    var table = TextTable([
      .init("name", overflow: .wrap, maximumWidth: 36), .init("type"), .init("count", .right),
      .init("documents", .right), .init("rules", overflow: .wrap, maximumWidth: 30),
      .init("example", overflow: .wrap, maximumWidth: 60),
    ])
    for find in finds {
      let actor = find.actor
      let names = [actor.english, actor.simplifiedChinese].filter { !$0.isEmpty }
      table.add([
        names.count == 2 && names[0] != names[1] ? names.joined(separator: " = ") : names[0],
        actor.kind.rawValue, String(find.mentions), String(find.articles), Self.rules(of: find),
        Self.line(find.example),
      ])
    }
    return table
  }

  /// Lines of a lexicon of actors, each with its evidence in a comment before it.
  ///
  /// A name in Han characters alone has no English one yet; it stands in that column too, because a
  /// lexicon needs one.
  public var lexicon: String {
    var text = ActorLexicon.columns.joined(separator: "\t") + "\n"
    for find in finds.sorted(by: { $0.actor.id < $1.actor.id }) {
      let actor = find.actor
      text += "# \(find.mentions) in \(find.articles), \(Self.rules(of: find)): "
      text += Self.line(find.example) + "\n"
      text += [
        String(actor.id.drop { $0 == "~" }), actor.kind.rawValue, actor.english,
        actor.simplifiedChinese, "", "", "", "", "",
      ].joined(separator: "\t")
      text += "\n"
    }
    return text
  }

  private static func rules(of find: ActorDiscovery.Find) -> String {
    find.rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  /// A sentence on one line, with its white space as single spaces.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
