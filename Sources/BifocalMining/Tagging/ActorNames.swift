public import BifocalText

/// The names of a lexicon of actors, each once, with who bears it and where it is written down.
///
///     lexicon.names.first { $0.text == "普京" }?.place  // "actors/persons.tsv:12"
///
/// A name is made when it is asked for: what is held is its place in the text of its file, and its
/// folded form, which all share that look for names.
public struct ActorNames: Sendable {
  /// A name and who bears it.
  public struct Name: Sendable {
    fileprivate let names: Storage
    fileprivate let index: Int

    /// The name as the lexicon writes it.
    public var text: String {
      let source = names.sources[index]
      let start = Int(source.start)
      return String(names.rows[Int(source.row)][start..<start + Int(source.count)])
    }

    /// How it competes with ICU's cut: a full name may overrule it, a short one may not.
    public var mode: WordLexicon.Word.Mode { names.words.modes[index] }

    /// Where it is written down: `actors/persons.tsv:12`.
    public var place: String { names.rows[Int(names.sources[index].row)].place }

    /// The indices of its bearers.
    public var actors: Bearers {
      let bearer = Int(names.bearers[index])
      return bearer >= 0
        ? Bearers(only: bearer, all: []) : Bearers(only: 0, all: names.shared[~bearer])
    }
  }

  /// The indices of the actors that bear a name: one, nearly always.
  public struct Bearers: Sendable, RandomAccessCollection {
    fileprivate let only: Int
    /// Empty for one bearer, which costs no array.
    fileprivate let all: [Int]

    /// The first index: zero.
    public var startIndex: Int { 0 }
    /// The number of bearers.
    public var endIndex: Int { Swift.max(1, all.count) }
    /// The index of a bearer.
    public subscript(position: Int) -> Int { all.isEmpty ? only : all[position] }
  }

  fileprivate struct Source {
    /// The index of the row.
    let row: Int32
    /// Where the name begins in the text of the row's file, in UTF-8.
    let start: Int32
    let count: Int32
  }

  /// Held by reference, so that a name holds one thing and not seven.
  fileprivate final class Storage: Sendable {
    let words: WordList
    let rows: [LexiconTable.Row]
    let sources: [Source]
    /// The bearer of each name, or the one's complement of an index into `shared`.
    let bearers: [Int32]
    let shared: [[Int]]

    init(_ collector: Collector) {
      words = collector.numbers.words
      rows = collector.rows
      sources = collector.sources
      bearers = collector.bearers
      shared = collector.shared
    }
  }

  private let storage: Storage

  /// The names in the form in which they are looked for.
  var words: WordList { storage.words }

  /// The indices of the names that several actors bear.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names.
  var sharedIndices: [Int] { indices.filter { storage.bearers[$0] < 0 } }
}

extension ActorNames: RandomAccessCollection {
  /// The first index: zero.
  public var startIndex: Int { 0 }
  /// The number of names.
  public var endIndex: Int { storage.bearers.count }
  /// The name at an index.
  public subscript(position: Int) -> Name { Name(names: storage, index: position) }
}

extension ActorNames {
  /// Gathers names, so that one that is matched like another is kept once.
  struct Collector {
    fileprivate let rows: [LexiconTable.Row]
    fileprivate var numbers: FoldedNames
    fileprivate var sources: [Source] = []
    fileprivate var bearers: [Int32] = []
    fileprivate var shared: [[Int]] = []
    /// The names of a row, while it is read.
    private var found: [FoldedNames.Place] = []

    /// Begins with no names; those to come stand in some rows.
    ///
    /// - Parameters:
    ///   - rows: The rows.
    ///   - size: The length of all of them in UTF-8, more than the number of characters in names.
    ///   - folding: The table by which names are compared.
    init(rows: [LexiconTable.Row], size: Int, folding: CharacterFolding) {
      self.rows = rows
      numbers = FoldedNames(folding: folding, reserving: 4 * rows.count, characters: size)
      sources.reserveCapacity(4 * rows.count)
      bearers.reserveCapacity(4 * rows.count)
    }

    /// Adds the names in some cells of a row.
    ///
    /// - Returns: Whether there are names of one character, which are left out.
    mutating func add(
      row: Int, columns: ClosedRange<Int>, areLists: Bool, of actor: Int,
      mode: WordLexicon.Word.Mode
    ) -> Bool {
      found.removeAll(keepingCapacity: true)
      let hasShortName = numbers.addNames(
        in: rows[row], columns, areLists: areLists, mode: mode, to: &found)
      for place in found { note(place, of: actor, row: row) }
      return hasShortName
    }

    private mutating func note(_ place: FoldedNames.Place, of actor: Int, row: Int) {
      guard place.number < sources.count else {
        sources.append(
          Source(
            row: Int32(truncatingIfNeeded: row),
            start: Int32(truncatingIfNeeded: place.range.lowerBound),
            count: Int32(truncatingIfNeeded: place.range.count)))
        bearers.append(Int32(truncatingIfNeeded: actor))
        return
      }
      let known = Int(bearers[place.number])
      if known >= 0, known != actor {
        bearers[place.number] = ~Int32(truncatingIfNeeded: shared.count)
        shared.append([known, actor])
      } else if known < 0, !shared[~known].contains(actor) {
        shared[~known].append(actor)
      }
    }

    /// The names that were added.
    var names: ActorNames { ActorNames(storage: Storage(self)) }
  }

  /// No names.
  init(folding: CharacterFolding) { self = Collector(rows: [], size: 0, folding: folding).names }
}
