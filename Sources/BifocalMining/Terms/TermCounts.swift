public import BifocalText

/// How often each term occurs, in how many documents, and how it is written most often.
///
///     var counts = TermCounts(filter: filter)
///     counts.add(tokens, of: "俄羅斯與俄罗斯，俄罗斯")
///     counts.ranked().first  // 俄罗斯: 3 times in 1 document
///
/// Counts of parts add up to the counts of the whole; see `merge`.
public struct TermCounts: Sendable {
  /// The counts of one term.
  public struct Entry: Sendable, Equatable {
    /// The folded form that is counted.
    public let term: String
    /// The commonest way it is written in the texts.
    public let surface: String
    /// How often it occurs.
    public let count: Int
    /// In how many documents it occurs.
    public let documents: Int
  }

  /// The languages that terms are counted in unless others are asked for: those that have stop words
  /// and a dictionary here.
  public static let languages: Set<Language> = [.simplifiedChinese, .traditionalChinese, .english]

  private struct Tally: Sendable {
    var count = 0
    var documents = 0
    var surfaces: [String: Int] = [:]
  }

  private let filter: TermFilter
  private var tallies: [String: Tally] = [:]

  /// The number of documents that were added.
  public private(set) var documentCount = 0

  /// The number of tokens in them that are words or numbers, counted as terms or not.
  public private(set) var wordCount = 0

  /// Makes an empty count.
  public init(filter: TermFilter) { self.filter = filter }

  /// Adds a document.
  ///
  /// - Complexity: O(*t*), where *t* is the number of tokens.
  public mutating func add(_ tokens: [Token], of text: String) {
    var seen: Set<String> = []
    for token in tokens where token.kind != .space && token.kind != .other {
      wordCount += 1
      let surface = text.slice(utf8: token.range)
      guard let term = filter.term(of: surface, kind: token.kind) else { continue }
      let isNew = seen.insert(term).inserted
      tallies[term, default: Tally()].count += 1
      tallies[term, default: Tally()].documents += isNew ? 1 : 0
      tallies[term, default: Tally()].surfaces[String(surface), default: 0] += 1
    }
    documentCount += 1
  }

  /// Adds the counts of other documents.
  public mutating func merge(_ other: TermCounts) {
    for (term, tally) in other.tallies {
      tallies[term, default: Tally()].count += tally.count
      tallies[term, default: Tally()].documents += tally.documents
      for (surface, count) in tally.surfaces {
        tallies[term, default: Tally()].surfaces[surface, default: 0] += count
      }
    }
    documentCount += other.documentCount
    wordCount += other.wordCount
  }

  /// The number of different terms.
  public var termCount: Int { tallies.count }

  /// Returns the counts of a folded term.
  public subscript(term: String) -> Entry? { tallies[term].map { Self.entry(term, $0) } }

  /// Returns all terms, the most frequent first, then in code-point order.
  ///
  /// - Complexity: O(*k* log *k*), where *k* is the number of different terms.
  public func ranked() -> [Entry] {
    tallies.map { Self.entry($0.key, $0.value) }
      .sorted { ($1.count, $0.term) < ($0.count, $1.term) }
  }

  private static func entry(_ term: String, _ tally: Tally) -> Entry {
    let surface = tally.surfaces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? term
    return Entry(
      term: term, surface: surface, count: tally.count, documents: tally.documents)
  }
}
