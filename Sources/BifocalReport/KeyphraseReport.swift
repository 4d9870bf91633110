public import BifocalMining

/// Keyphrases of articles as rows, as JSON Lines, as a table, and as lines of a list of words.
public struct KeyphraseReport: RecordReport, LexiconReport, Sendable {
  private var found: [(document: String, phrases: [Keyphrases.Keyphrase])] = []

  /// Makes an empty report.
  public init() {}

  /// Adds an article, after those before it.
  public mutating func add(_ phrases: [Keyphrases.Keyphrase], of document: String) {
    if !phrases.isEmpty { found.append((document, phrases)) }
  }

  /// The header of `rows`.
  public static let columns = ["document", "keyphrase", "score", "count"]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// A table for a terminal.
  public var table: TextTable {
    var table = TextTable([
      .init("document", overflow: .truncate, maximumWidth: 30), .init("keyphrase"),
      .init("score", .right), .init("count", .right),
    ])
    for (document, phrases) in found {
      for (index, phrase) in phrases.enumerated() {
        table.add([
          index == 0 ? document : "", phrase.text, DecimalText.fixed(phrase.score, places: 2),
          String(phrase.count),
        ])
      }
    }
    return table
  }

  /// Lines for `--words`, in code-point order, each with the number of articles in a comment before.
  public var lexicon: String {
    var articles: [String: Int] = [:]
    for phrase in found.flatMap(\.phrases) { articles[phrase.text, default: 0] += 1 }
    return articles.sorted { $0.key < $1.key }.reduce(into: "word\n") { text, phrase in
      text += "# a keyphrase of \(phrase.value) articles\n\(phrase.key)\n"
    }
  }

  /// One record a keyphrase.
  public var records: [[JSONValue]] {
    found.flatMap { document, phrases in
      phrases.map {
        [.string(document), .string($0.text), .double($0.score), .int($0.count)]
      }
    }
  }
}
