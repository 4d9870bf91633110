public import BifocalMining

/// Term counts as rows, as JSON Lines, and as a table for people.
public struct TermReport: Sendable {
  private let entries: [TermCounts.Entry]
  private let words: Int

  /// Makes a report of counted terms.
  ///
  /// - Parameters:
  ///   - entries: The terms, in the order to print.
  ///   - words: The number of words that rates are measured against.
  public init(_ entries: [TermCounts.Entry], words: Int) {
    self.entries = entries
    self.words = words
  }

  /// The header of `rows`.
  public static let columns = ["rank", "term", "count", "documents", "rate_per_10k"]

  /// One row a term; the rate is in occurrences per ten thousand words.
  public var rows: [[String]] {
    entries.enumerated().map { index, entry in
      [
        String(index + 1), entry.surface, String(entry.count), String(entry.documents),
        Rate.text(count: entry.count, words: words),
      ]
    }
  }

  /// One object a term.
  public var json: [JSONValue] {
    entries.enumerated().map { index, entry in
      [
        "rank": .int(index + 1), "term": .string(entry.surface), "count": .int(entry.count),
        "documents": .int(entry.documents),
        "rate_per_10k": .double(Rate.rounded(count: entry.count, words: words)),
      ]
    }
  }

  /// A table for a terminal.
  public var table: TextTable {
    var table = TextTable([
      .init("rank", .right), .init("term"), .init("count", .right), .init("documents", .right),
      .init("per 10,000", .right),
    ])
    for (row, entry) in zip(rows, entries) {
      table.add(row.dropLast() + [Rate.aligned(count: entry.count, words: words)])
    }
    return table
  }
}

/// Occurrences per ten thousand words.
enum Rate {
  /// To four places.
  static func rounded(count: Int, words: Int) -> Double {
    words == 0 ? 0 : (Double(count) * 100_000_000 / Double(words)).rounded() / 10_000
  }

  /// To four places, for programs.
  static func text(count: Int, words: Int) -> String { String(rounded(count: count, words: words)) }

  /// To two places, always two, so that a column of them lines up.
  static func aligned(count: Int, words: Int) -> String {
    let hundredths = Int((rounded(count: count, words: words) * 100).rounded())
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.count < 2 ? "0" : "")\(fraction)"
  }
}
