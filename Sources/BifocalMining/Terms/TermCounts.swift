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

  private let filter: TermFilter
  private var spellings = SpellingIndex()
  /// For each spelling, how often it occurs.
  private var occurrences: [Int] = []
  /// For each spelling, the number of its term; nothing for one that is not counted.
  private var termOf: [Int?] = []
  private var numbers: [String: Int] = [:]
  private var terms: [String] = []
  /// For each term, in how many documents it occurs, and the last of them.
  private var documents: [Int] = []
  private var lastDocument: [Int] = []

  /// The number of documents that were added.
  public private(set) var documentCount = 0

  /// The number of tokens in them that are words or numbers, counted as terms or not.
  public private(set) var wordCount = 0

  /// Makes an empty count.
  public init(filter: TermFilter) { self.filter = filter }

  /// Adds a document.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all tokens; only a spelling that is new is folded.
  public mutating func add(_ tokens: [Token], of text: String) {
    var text = text
    text.withUTF8 { bytes in
      for token in tokens where filter.isWord(token.kind) {
        wordCount += 1
        let spelling = unsafe UnsafeBufferPointer(rebasing: bytes[token.range])
        let number = unsafe spellings.number(of: spelling, isWord: token.kind.isWord)
        register(number)
        occurrences[number] += 1
        guard let term = termOf[number], lastDocument[term] != documentCount else { continue }
        lastDocument[term] = documentCount
        documents[term] += 1
      }
    }
    documentCount += 1
  }

  /// Adds the counts of other documents.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all spellings of the other counts.
  public mutating func merge(_ other: TermCounts) {
    for index in 0..<other.spellings.count {
      let number = spellings.number(of: index, in: other.spellings)
      register(number)
      occurrences[number] += other.occurrences[index]
    }
    for (index, term) in other.terms.enumerated() {
      documents[self.number(of: term)] += other.documents[index]
    }
    documentCount += other.documentCount
    wordCount += other.wordCount
  }

  /// The number of different terms.
  public var termCount: Int { terms.count }

  /// Returns the counts of a folded term.
  ///
  /// - Complexity: O(*k*), where *k* is the number of different spellings.
  public subscript(term: String) -> Entry? {
    guard let wanted = numbers[term] else { return nil }
    var tally = Tally()
    for (spelling, term) in termOf.enumerated() where term == wanted {
      tally.add(spelling, count: occurrences[spelling], in: spellings)
    }
    return entry(wanted, tally)
  }

  /// Returns all terms, the most frequent first, then in code-point order.
  ///
  /// - Complexity: O(*k* log *k*), where *k* is the number of different terms.
  public func ranked() -> [Entry] {
    var tallies = [Tally](repeating: Tally(), count: terms.count)
    for (spelling, term) in termOf.enumerated() {
      guard let term else { continue }
      tallies[term].add(spelling, count: occurrences[spelling], in: spellings)
    }
    return tallies.enumerated().map { entry($0.offset, $0.element) }
      .sorted { ($1.count, $0.term) < ($0.count, $1.term) }
  }

  /// Folds a spelling if it is the newest one.
  private mutating func register(_ spelling: Int) {
    guard spelling == occurrences.count else { return }
    let term = filter.term(of: spellings.text(spelling)[...], isWord: spellings.isWord(spelling))
    occurrences.append(0)
    termOf.append(term.map { number(of: $0) })
  }

  private mutating func number(of term: String) -> Int {
    if let number = numbers[term] { return number }
    numbers[term] = terms.count
    terms.append(term)
    documents.append(0)
    lastDocument.append(-1)
    return terms.count - 1
  }

  private func entry(_ term: Int, _ tally: Tally) -> Entry {
    Entry(
      term: terms[term], surface: tally.surface ?? terms[term], count: tally.count,
      documents: documents[term])
  }
}

/// The occurrences of a term in all its spellings, and the commonest of these.
private struct Tally {
  var count = 0
  var surface: String?
  private var most = 0

  /// Adds a spelling; of equally common ones the first by code point stays.
  mutating func add(_ spelling: Int, count added: Int, in spellings: SpellingIndex) {
    count += added
    guard added >= most else { return }
    let text = spellings.text(spelling)
    if added == most, let surface, surface < text { return }
    most = added
    surface = text
  }
}
