public import BifocalText

/// The actors that are known by name, with all their names in both languages.
///
///     var faults: [LexiconError.Fault] = []
///     let lexicon = ActorLexicon(tables: [persons], faults: &faults)
///     lexicon["vladimir-putin"]?.english  // "Vladimir Putin"
public struct ActorLexicon: Sendable {
  /// The columns of a file of actors.
  public static let columns = [
    "id", "type", "en", "zh-Hans", "zh-Hant", "aliases-en", "aliases-zh", "short", "flags",
  ]

  /// A name and who bears it.
  public struct Name: Sendable {
    /// The name as the lexicon writes it.
    public let text: String
    /// How it competes with ICU's cut: a full name may overrule it, a short one may not.
    public let mode: WordLexicon.Word.Mode
    /// Where it is written down: `actors/persons.tsv:12`.
    public var place: String { row.place }
    fileprivate let row: LexiconTable.Row
    /// The indices of its bearers.
    public internal(set) var actors: [Int]
  }

  /// All actors, in the order of the files.
  public private(set) var actors: [Actor] = []

  /// Each name of two or more characters, with the indices of the actors that bear it.
  public private(set) var names: [Name] = []

  /// The one-character names of states, folded, with the actors that bear them.
  public private(set) var shortForms: [UInt32: [Int]] = [:]

  /// Where each actor is written down.
  private(set) var origins: [(file: String, line: Int)] = []

  private var indices: [String: Int] = [:]

  /// Reads tables of actors; a row with the flag `extends` adds names to an actor of any table.
  ///
  /// - Parameters:
  ///   - tables: The files, in an order that decides which actor a shared name prefers.
  ///   - folding: The table by which names are compared.
  ///   - faults: Receives what is wrong; the rows concerned are left out.
  /// - Complexity: O(*m*), where *m* is the length of the tables.
  public init(
    tables: [LexiconTable], folding: CharacterFolding, faults: inout [LexiconError.Fault]
  ) {
    var collected = NameCollector(folding: folding)
    let rows = tables.flatMap(\.rows)
    actors.reserveCapacity(rows.count)
    origins.reserveCapacity(rows.count)
    indices.reserveCapacity(rows.count)
    for row in rows where !Self.flags(of: row).contains("extends") {
      guard let actor = Self.actor(from: row, faults: &faults) else { continue }
      if indices[actor.id] != nil {
        faults.append(
          row.fault("id", "a second actor \(actor.id); give it another id or extend the first"))
        continue
      }
      indices[actor.id] = actors.count
      actors.append(actor)
      origins.append((row.file, row.line))
      var names = [row["en"], row["zh-Hans"], row["zh-Hant"]]
      Self.appendAliases(of: row, to: &names)
      Self.checkLengths(of: names, in: row, faults: &faults)
      collected.add(names, of: actors.count - 1, in: row)
    }
    for row in rows where Self.flags(of: row).contains("extends") {
      guard let index = indices[String(row["id"])] else {
        faults.append(row.fault("id", "extends \(row["id"]), which no file defines"))
        continue
      }
      extendGroups(of: index, by: Self.groups(of: row))
      var names: [Substring] = []
      Self.appendAliases(of: row, to: &names)
      Self.checkLengths(of: names, in: row, faults: &faults)
      collected.add(names, of: index, in: row)
    }
    names = collected.names
    shortForms = collected.shortForms
    faults += aliasCircles(folding: folding)
  }

  /// Returns the actor with an id.
  public subscript(id: String) -> Actor? { indices[id].map { actors[$0] } }

  /// Returns the names that more than one actor bears, with the place of the first.
  public var sharedNames: [(text: String, ids: [String], place: String)] {
    names.filter { $0.actors.count > 1 }
      .map { ($0.text, $0.actors.map { actors[$0].id }, $0.place) }
  }

  private mutating func extendGroups(of index: Int, by groups: Set<String>) {
    guard !groups.isSubset(of: actors[index].groups) else { return }
    let actor = actors[index]
    actors[index] = Actor(
      id: actor.id, kind: actor.kind, english: actor.english,
      simplifiedChinese: actor.simplifiedChinese, traditionalChinese: actor.traditionalChinese,
      groups: actor.groups.union(groups), metonym: actor.metonym)
  }

  private static func actor(
    from row: LexiconTable.Row, faults: inout [LexiconError.Fault]
  ) -> Actor? {
    guard let kind = Actor.Kind(rawValue: String(row["type"])) else {
      let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append(row.fault("type", "unknown type \"\(row["type"])\"; expected one of \(kinds)"))
      return nil
    }
    for column in ["id", "en"] where row[column].isEmpty {
      faults.append(row.fault(column, "empty; expected a name"))
      return nil
    }
    return Actor(
      id: String(row["id"]), kind: kind, english: String(row["en"]),
      simplifiedChinese: String(row["zh-Hans"]), traditionalChinese: String(row["zh-Hant"]),
      groups: groups(of: row),
      metonym: flags(of: row).first { $0.hasPrefix("metonym:") }.map { String($0.dropFirst(8)) })
  }

  /// A name of one character would be found everywhere; only the column `short` has rules for that.
  private static func checkLengths(
    of names: [Substring], in row: LexiconTable.Row, faults: inout [LexiconError.Fault]
  ) {
    func isOneCharacter(_ name: Substring) -> Bool {
      name.utf8.count <= 4 && name.unicodeScalars.count == 1
    }
    // Nearly no row has one, so its columns are looked through only then.
    guard names.contains(where: isOneCharacter) else { return }
    for column in ["en", "zh-Hans", "zh-Hant", "aliases-en", "aliases-zh"] {
      for name in row.list(column) where isOneCharacter(name) {
        faults.append(
          row.fault(
            column, "\"\(name)\" has one character; expected two or more, or the column short"))
      }
    }
  }

  private static func flags(of row: LexiconTable.Row) -> [Substring] {
    let flags = row["flags"].utf8
    guard !flags.isEmpty else { return [] }
    return flags.split(separator: UInt8(ascii: " ")).map(Substring.init)
  }

  private static func groups(of row: LexiconTable.Row) -> Set<String> {
    Set(flags(of: row).filter { $0.hasPrefix("group:") }.map { String($0.dropFirst(6)) })
  }

  private static func appendAliases(of row: LexiconTable.Row, to names: inout [Substring]) {
    names += row.list("aliases-en")
    names += row.list("aliases-zh")
  }
}

/// Gathers names, so that one that folds like another is kept once.
private struct NameCollector {
  let folding: CharacterFolding
  var names: [ActorLexicon.Name] = []
  var shortForms: [UInt32: [Int]] = [:]
  private var numbers: FoldedNames

  init(folding: CharacterFolding) {
    self.folding = folding
    numbers = FoldedNames(folding: folding)
  }

  /// Adds names, and those of the row's column `short`, which are found by other rules.
  mutating func add(_ texts: [Substring], of actor: Int, in row: LexiconTable.Row) {
    // One array, shared by all names that no other actor bears.
    let bearers = [actor]
    for text in texts { add(text, of: bearers, in: row, mode: .prefer) }
    for text in row.list("short") {
      guard let scalar = folding.folded(text).unicodeScalars.first, text.unicodeScalars.count == 1
      else {
        // 俄军 or 中共 are parts of too many words (俄军事, 其中共有) to overrule anything.
        add(text, of: bearers, in: row, mode: .align)
        continue
      }
      if !shortForms[scalar.value, default: []].contains(actor) {
        shortForms[scalar.value, default: []].append(actor)
      }
    }
  }

  private mutating func add(
    _ text: Substring, of bearers: [Int], in row: LexiconTable.Row, mode: WordLexicon.Word.Mode
  ) {
    guard text.utf8.count > 4 || text.unicodeScalars.count > 1 else { return }
    let number = numbers.number(of: text)
    if number == names.count {
      names.append(.init(text: String(text), mode: mode, row: row, actors: bearers))
    } else if !names[number].actors.contains(bearers[0]) {
      names[number].actors += bearers
    }
  }
}
