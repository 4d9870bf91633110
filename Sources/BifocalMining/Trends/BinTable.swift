/// The bins of a count side by side, with all that items are measured against: of one group of articles,
/// or of all.
///
///     let table = BinTable(of: counts)
///     table.bins.map(\.description)                    // ["2022-07", "2022-08"]
///     table.counts(of: item).occurrences               // [3, 0]
public struct BinTable: Sendable {
  /// What an item has in each bin.
  public struct ItemCounts: Sendable, Equatable {
    /// How often it occurs.
    public internal(set) var occurrences: [Int]
    /// In how many articles it occurs.
    public internal(set) var documents: [Int]
  }

  /// The bins, in order and without a gap.
  public let bins: [TimeBin]
  /// The words of each bin's articles.
  public let words: [Int]
  /// The number of each bin's articles.
  public let documents: [Int]
  /// Whether only a part of a bin's days was counted.
  public let isPartial: [Bool]

  private let cells: [[BinnedCounts.Cell]]
  /// For each column of the count, the index of its bin, or -1 if it is of another group.
  private let places: [Int]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - counts: The counts.
  ///   - group: The group whose articles count; all of them if there is none.
  /// - Complexity: O(*b*), where *b* is the number of bins in all groups.
  public init(of counts: BinnedCounts, group: String? = nil) {
    let bins = counts.bins
    let wanted = group.map { counts.groups.firstIndex(of: $0) ?? -1 }
    var words = [Int](repeating: 0, count: bins.count)
    var documents = words
    var places = [Int](repeating: -1, count: counts.columns.count)
    for (number, column) in counts.columns.enumerated() {
      guard let first = bins.first, wanted == nil || wanted == column.group else { continue }
      let place = column.ordinal - first.ordinal
      guard bins.indices.contains(place) else { continue }
      places[number] = place
      words[place] += counts.totals[number].words
      documents[place] += counts.totals[number].documents
    }
    self.bins = bins
    self.words = words
    self.documents = documents
    self.places = places
    isPartial = bins.map { counts.isPartial($0) }
    cells = counts.cells
  }

  /// Returns what an item has in each bin.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bins.
  public func counts(of item: Int) -> ItemCounts {
    var counts = ItemCounts(
      occurrences: [Int](repeating: 0, count: bins.count),
      documents: [Int](repeating: 0, count: bins.count))
    for cell in cells[item] {
      let place = places[Int(cell.column)]
      guard place >= 0 else { continue }
      counts.occurrences[place] += Int(cell.count)
      counts.documents[place] += Int(cell.documents)
    }
    return counts
  }

  /// Returns how often an item occurs, and in how many articles.
  ///
  /// - Complexity: O(*c*), where *c* is the number of bins that it occurs in.
  public func total(of item: Int) -> (occurrences: Int, documents: Int) {
    cells[item].reduce((0, 0)) { sum, cell in
      places[Int(cell.column)] < 0
        ? sum : (sum.0 + Int(cell.count), sum.1 + Int(cell.documents))
    }
  }

  /// The bins that tests look at: those that have articles and are whole.
  public var tested: [Int] { bins.indices.filter { words[$0] > 0 && !isPartial[$0] } }
}
