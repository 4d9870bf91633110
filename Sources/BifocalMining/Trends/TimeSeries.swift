public import BifocalText

/// How often items occur in each bin of time, with what the counts are measured against.
///
///     var series = TimeSeries(by: .month)
///     series.add(["去俄化": 3], words: 5000, date: PartialDate("2022-07"))
///     series.points(of: "去俄化")[0].ratePer10K  // 6.0
public struct TimeSeries: Sendable {
  /// The counts of one item in one bin.
  public struct Point: Sendable, Equatable {
    /// The bin.
    public let bin: TimeBin
    /// How often the item occurs.
    public let count: Int
    /// In how many documents it occurs.
    public let documents: Int
    /// The number of words in all documents of the bin.
    public let words: Int

    /// Occurrences in ten thousand words; zero in a bin without words.
    public var ratePer10K: Double { words == 0 ? 0 : Double(count) * 10_000 / Double(words) }
  }

  private struct Cell: Sendable {
    var count = 0
    var documents = 0
  }

  /// The length of a bin.
  public let period: TimeBin.Period

  private var cells: [String: [TimeBin: Cell]] = [:]
  private var wordsByBin: [TimeBin: Int] = [:]
  private var documentsByBin: [TimeBin: Int] = [:]

  /// The number of documents without a date that is precise enough for a bin.
  public private(set) var undatedDocuments = 0

  /// Makes an empty series.
  public init(by period: TimeBin.Period) { self.period = period }

  /// Adds the counts of a document.
  ///
  /// - Parameters:
  ///   - counts: How often each item occurs in it.
  ///   - words: Its number of words.
  ///   - date: When it was published.
  /// - Returns: Whether the document has a bin; one that has none is counted as undated.
  @discardableResult
  public mutating func add(_ counts: [String: Int], words: Int, date: PartialDate?) -> Bool {
    guard let date, let bin = TimeBin(of: date, by: period) else {
      undatedDocuments += 1
      return false
    }
    wordsByBin[bin, default: 0] += words
    documentsByBin[bin, default: 0] += 1
    for (item, count) in counts where count > 0 {
      cells[item, default: [:]][bin, default: Cell()].count += count
      cells[item, default: [:]][bin, default: Cell()].documents += 1
    }
    return true
  }

  /// All bins from the first document to the last, the empty ones included.
  public var bins: [TimeBin] { TimeBin.spanning(wordsByBin.keys) }

  /// Returns the number of documents in a bin.
  public func documents(in bin: TimeBin) -> Int { documentsByBin[bin] ?? 0 }

  /// Returns an item's points, one a bin.
  public func points(of item: String) -> [Point] {
    bins.map { bin in
      let cell = cells[item]?[bin] ?? Cell()
      return Point(
        bin: bin, count: cell.count, documents: cell.documents, words: wordsByBin[bin] ?? 0)
    }
  }

  /// Returns all items, the most frequent first, then in code-point order.
  public func ranked() -> [(item: String, count: Int)] {
    cells.map { (item: $0.key, count: $0.value.values.reduce(0) { $0 + $1.count }) }
      .sorted { ($1.count, $0.item) < ($0.count, $1.item) }
  }
}
