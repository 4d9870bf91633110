public import BifocalText

/// What a count was made of: an article's items, and its words.
public struct DocumentCounts: Sendable, Equatable {
  /// An item by its number in the counter, and how often it occurs.
  public struct Entry: Sendable, Equatable {
    /// The number of the item.
    public let item: Int32
    /// How often it occurs.
    public let count: Int32
  }

  /// The items that occur.
  public internal(set) var entries: [Entry] = []
  /// The words that rates are measured against.
  public internal(set) var words = 0
  /// The names of the items that the counter met for the first time; their numbers follow those of
  /// the items before.
  public internal(set) var newItems: [String] = []
}

/// Counts the items of a query in one article after the other.
///
///     let counter = try TrendCounter(.all(.themes), model: model)
///     let counts = try counter.counts(in: article)
///     counts.newItems  // ["de-russification"]
///
/// Items are numbered in the order in which the counter meets them. It owns buffers: make one for each
/// task, and let whoever joins their counts map one numbering to the other by `newItems`.
public final class TrendCounter {
  /// How texts are cut and which words count.
  public struct Settings: Sendable {
    /// Who decides where a word ends.
    public var segmentation = Tokenizer.Segmentation.lexicon
    /// Terms in paragraphs of other languages are not counted.
    public var languages = TermCounts.languages
    /// Which words are terms, when all terms are counted.
    public var filter: TermFilter

    /// Makes settings with a filter of terms.
    public init(filter: TermFilter) { self.filter = filter }
  }

  private let query: TrendQuery
  private let settings: Settings
  private let recognizer: LanguageRecognizer
  private let reader: TrendReader
  private var tally = ItemTally()
  private var terms: TermNumbers
  /// The items of each sum, and where each stands.
  private let sums: [TrendItem: [Int]]

  /// Makes a counter.
  ///
  /// - Parameters:
  ///   - query: What is counted.
  ///   - model: The lexicons; the terms of the query must be among its words, by `.force`, to be found
  ///     as a whole.
  ///   - settings: How texts are cut and which words count.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(
    _ query: TrendQuery, model: TaggingModel, settings: Settings
  ) throws(ICUError) {
    self.query = query
    self.settings = settings
    recognizer = try LanguageRecognizer()
    reader = try TrendReader(for: query, model: model, segmentation: settings.segmentation)
    var sums: [TrendItem: [Int]] = [:]
    if case .sums(let asked) = query {
      for (number, sum) in asked.enumerated() {
        for item in sum.items { sums[item, default: []].append(number) }
        // The numbers of sums are their places in the query.
        _ = tally.number(of: sum.name)
      }
      terms = try TermNumbers(wanted: query.terms)
    } else {
      terms = TermNumbers(filter: settings.filter)
    }
    self.sums = sums
  }

  /// Counts an article.
  ///
  /// - Returns: Its items, its words, and the names of items that are new to the counter.
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n* log *n*) in the length of the text, linear in practice.
  public func counts(in document: Document) throws(ICUError) -> DocumentCounts {
    let (tokens, tagged) = try reader.read(document)
    var counted = tokens
    switch query {
    case .all(.terms), .ngrams:
      counted = recognizer.languageSpans(of: document.text, main: document.language)
        .tokens(tokens, in: settings.languages)
      addTerms(counted, of: document)
    case .all(let subject):
      if let tagged { addTags(of: tagged, subject) }
    case .sums: addSums(tokens, of: document, tagged)
    }
    return tally.finished(words: counted.count { $0.kind != .other && $0.kind != .space })
  }

  // MARK: Terms

  private func addTerms(_ tokens: [Token], of document: Document) {
    let numbers = terms.numbers(of: tokens, in: document.text)
    guard case .ngrams(let length) = query, length > 1 else {
      for term in numbers where term >= 0 { tally.add(term, named: terms.names) }
      return
    }
    var start = 0
    for (end, term) in numbers.enumerated() {
      if term < 0 { start = end + 1 }
      guard end - start + 1 >= length else { continue }
      tally.add(run: numbers[end - length + 1...end], named: terms.names)
    }
  }

  // MARK: Tags

  private func addTags(of tagged: TaggedDocument, _ subject: TrendQuery.Subject) {
    switch subject {
    case .terms: break
    case .actors:
      for actor in tagged.actors { tally.add(actor.actor.id, actor.mentions.count) }
    case .themes:
      for theme in tagged.themes { tally.add(theme.theme.id, theme.evidence.count) }
    case .statuses:
      for theme in tagged.themes {
        for status in AssertionStatus.allCases {
          tally.add(
            "\(theme.theme.id):\(status.rawValue)", theme.evidence.count { $0.status == status })
        }
      }
    case .pairs:
      for theme in tagged.themes {
        let sentences = Set(theme.evidence.map(\.sentence))
        for actor in tagged.actors {
          let shared = sentences.intersection(actor.mentions.map(\.sentence)).count
          tally.add("\(actor.actor.id) × \(theme.theme.id)", shared)
        }
      }
    }
  }

  // MARK: Sums

  private func addSums(_ tokens: [Token], of document: Document, _ tagged: TaggedDocument?) {
    for term in terms.numbers(of: tokens, in: document.text) where term >= 0 {
      for typed in terms.typed(term) {
        for number in sums[.term(typed)] ?? [] { tally.add(Int32(number), 1) }
      }
    }
    guard let tagged else { return }
    for (item, numbers) in sums {
      let count = item.places(in: tagged).count
      for number in numbers { tally.add(Int32(number), count) }
    }
  }
}
