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

  /// The places of the columns.
  private enum Column {
    static let id = 0
    static let kind = 1
    static let english = 2
    static let simplifiedChinese = 3
    static let traditionalChinese = 4
    static let properNames = english...traditionalChinese
    static let aliases = 5...6
    static let short = 7
    static let flags = 8
    /// Those with names that are found wherever they stand.
    static let names = english...aliases.upperBound
  }

  /// All actors, in the order of the files.
  public private(set) var actors: [Actor] = []

  /// Each name of two or more characters, with the indices of the actors that bear it.
  public private(set) var names: ActorNames

  /// The one-character names of states, folded, with the actors that bear them.
  public private(set) var shortForms: [UInt32: [Int]] = [:]

  /// The row of each actor.
  private var rows: [LexiconTable.Row] = []

  /// The places of actors, by their ids.
  private var index = HashIndex()

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
    names = ActorNames(folding: folding)
    let rows = tables.flatMap(\.rows)
    var collector = ActorNames.Collector(
      rows: rows, size: tables.reduce(0) { $0 + $1.size }, folding: folding)
    actors.reserveCapacity(rows.count)
    self.rows.reserveCapacity(rows.count)
    for (number, row) in rows.enumerated() where !Self.flags(of: row).contains("extends") {
      guard let actor = Self.actor(from: row, faults: &faults) else { continue }
      guard self.actor(at: row[Column.id]) == nil else {
        faults.append(
          row.fault("id", "a second actor \(actor.id); give it another id or extend the first"))
        continue
      }
      index.insert(hash: HashIndex.hash(of: row[Column.id]))
      actors.append(actor)
      self.rows.append(row)
      addNames(
        of: row, number, from: Column.names, to: actors.count - 1, folding, &collector, &faults)
    }
    for (number, row) in rows.enumerated() where Self.flags(of: row).contains("extends") {
      guard let actor = self.actor(at: row[Column.id]) else {
        faults.append(row.fault("id", "extends \(row["id"]), which no file defines"))
        continue
      }
      extendGroups(of: actor, by: Self.groups(of: row))
      addNames(of: row, number, from: Column.aliases, to: actor, folding, &collector, &faults)
    }
    names = collector.names
    faults += aliasCircles(folding: folding)
  }

  /// Returns the actor with an id.
  public subscript(id: String) -> Actor? { actor(at: id[...]).map { actors[$0] } }

  /// Returns the index of the actor with an id.
  func index(of id: String) -> Int? { actor(at: id[...]) }

  /// Returns the names that more than one actor bears, with the place of the first.
  public var sharedNames: [(text: String, ids: [String], place: String)] {
    names.sharedIndices.map { names[$0] }
      .map { ($0.text, $0.actors.map { actors[$0].id }, $0.place) }
  }

  /// Returns where an actor is written down.
  func origin(of actor: Int) -> (file: String, line: Int) { (rows[actor].file, rows[actor].line) }

  /// The index of the actor with an id.
  private func actor(at id: Substring) -> Int? {
    index.number(hash: HashIndex.hash(of: id)) { actors[$0].id == id }
  }

  /// Adds the names of a row, and those of its column `short`, which other rules find.
  private mutating func addNames(
    of row: LexiconTable.Row, _ number: Int, from columns: ClosedRange<Int>, to actor: Int,
    _ folding: CharacterFolding, _ collector: inout ActorNames.Collector,
    _ faults: inout [LexiconError.Fault]
  ) {
    var hasShortName = false
    if columns.contains(Column.english) {
      hasShortName = collector.add(
        row: number, columns: Column.properNames, areLists: false, of: actor, mode: .prefer)
    }
    if collector.add(
      row: number, columns: Column.aliases, areLists: true, of: actor, mode: .prefer)
    {
      hasShortName = true
    }
    // Nearly no row has one, so its columns are looked through only then.
    if hasShortName { Self.checkLengths(in: row, faults: &faults) }
    // 俄军 or 中共 are parts of too many words (俄军事, 其中共有) to overrule anything.
    let hasShortForm = collector.add(
      row: number, columns: Column.short...Column.short, areLists: true, of: actor, mode: .align)
    guard hasShortForm else { return }
    for text in row.list(Column.short) where Self.isOneCharacter(text) {
      guard let scalar = folding.folded(text).unicodeScalars.first?.value else { continue }
      if !shortForms[scalar, default: []].contains(actor) {
        shortForms[scalar, default: []].append(actor)
      }
    }
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
    guard let kind = Actor.Kind(rawValue: String(row[Column.kind])) else {
      let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append(row.fault("type", "unknown type \"\(row["type"])\"; expected one of \(kinds)"))
      return nil
    }
    for column in [Column.id, Column.english] where row[column].isEmpty {
      faults.append(row.fault(columns[column], "empty; expected a name"))
      return nil
    }
    return Actor(
      id: String(row[Column.id]), kind: kind, english: String(row[Column.english]),
      simplifiedChinese: String(row[Column.simplifiedChinese]),
      traditionalChinese: String(row[Column.traditionalChinese]),
      groups: groups(of: row),
      metonym: flags(of: row).first { $0.hasPrefix("metonym:") }.map { String($0.dropFirst(8)) })
  }

  /// A name of one character would be found everywhere; only the column `short` has rules for that.
  private static func checkLengths(in row: LexiconTable.Row, faults: inout [LexiconError.Fault]) {
    for column in Column.names {
      for name in row.list(column) where isOneCharacter(name) {
        faults.append(
          row.fault(
            columns[column],
            "\"\(name)\" has one character; expected two or more, or the column short"))
      }
    }
  }

  private static func isOneCharacter(_ name: Substring) -> Bool {
    name.utf8.count <= 4 && name.unicodeScalars.count == 1
  }

  private static func flags(of row: LexiconTable.Row) -> [Substring] {
    let flags = row[Column.flags].utf8
    guard !flags.isEmpty else { return [] }
    return flags.split(separator: UInt8(ascii: " ")).map(Substring.init)
  }

  private static func groups(of row: LexiconTable.Row) -> Set<String> {
    Set(flags(of: row).filter { $0.hasPrefix("group:") }.map { String($0.dropFirst(6)) })
  }
}
