public import BifocalText

/// How often items occur in each bin of time and each group of articles, with what the counts are
/// measured against.
///
///     var counts = BinnedCounts(in: BinCalendar(by: .month))
///     let item = counts.item(named: "去俄化")
///     counts.add([(item, 3)], words: 5000, date: PartialDate("2022-07"), group: "")
///     counts.series(of: item)[0].count  // 3
///
/// Only what occurs takes room: twelve bytes for an item in a bin.
public struct BinnedCounts: Sendable, Equatable {
  /// All articles of a bin and a group.
  public struct Totals: Sendable, Hashable {
    /// How many there are.
    public internal(set) var documents = 0
    /// How many words they have together.
    public internal(set) var words = 0
  }

  /// Why an article was not counted.
  public enum Outcome: Sendable, Equatable {
    /// It was counted.
    case counted
    /// It has no date, or one that is too coarse for a bin.
    case undated
    /// Its date is not within the range that was asked for.
    case outOfRange
  }

  /// What an item has in a column.
  struct Cell: Sendable, Hashable {
    let column: Int32
    var count: Int32
    var documents: Int32
  }

  /// A bin of a group.
  struct Column: Sendable, Hashable {
    let group: Int
    let ordinal: Int
  }

  /// How time is cut.
  public let calendar: BinCalendar
  /// The days that are counted; all if there is none.
  public let range: DayRange

  /// The groups, in the order in which they were first seen.
  public private(set) var groups: [String] = []
  /// The items, by number.
  public private(set) var items: [String] = []
  /// The last day on which any counted article may have been written.
  public internal(set) var lastDay: Int?

  private(set) var columns: [Column] = []
  private(set) var totals: [Totals] = []
  /// For each item, its cells in the order of their columns.
  private(set) var cells: [[Cell]] = []

  private var columnNumbers: [Column: Int] = [:]
  private var itemNumbers: [String: Int] = [:]
  private var groupNumbers: [String: Int] = [:]

  /// Makes an empty count.
  public init(in calendar: BinCalendar, range: DayRange = DayRange()) {
    self.calendar = calendar
    self.range = range
  }

  /// Returns the number of an item; a new one gets the next.
  public mutating func item(named name: String) -> Int {
    if let number = itemNumbers[name] { return number }
    itemNumbers[name] = items.count
    items.append(name)
    cells.append([])
    return items.count - 1
  }

  /// Returns the number of an item that was seen.
  public func number(of item: String) -> Int? { itemNumbers[item] }

  /// Adds an article.
  ///
  /// - Parameters:
  ///   - counts: How often each item occurs in it, each item once.
  ///   - words: Its number of words.
  ///   - date: When it was published.
  ///   - group: Which group it belongs to; "" where there are none.
  /// - Returns: Whether it was counted, or why not.
  /// - Complexity: O(*k* log *b*), where *k* is the number of items and *b* that of bins.
  @discardableResult
  public mutating func add(
    _ counts: [(item: Int, count: Int)], words: Int, date: PartialDate?, group: String = ""
  ) -> Outcome {
    guard let date, let bin = calendar.bin(of: date) else { return .undated }
    guard range.holds(date) else { return .outOfRange }
    let column = column(of: bin, group: group)
    totals[column].words += words
    totals[column].documents += 1
    lastDay = max(lastDay ?? date.lastDayNumber, date.lastDayNumber)
    for (item, count) in counts where count > 0 {
      add(Cell(column: Int32(column), count: Int32(clamping: count), documents: 1), to: item)
    }
    return .counted
  }

  private mutating func column(of bin: TimeBin, group: String) -> Int {
    let column = Column(
      group: groupNumbers[group] ?? addGroup(group), ordinal: bin.ordinal)
    return columnNumbers[column] ?? addColumn(column, Totals())
  }

  /// Adds a group and returns its number.
  @discardableResult
  mutating func addGroup(_ name: String) -> Int {
    groupNumbers[name] = groups.count
    groups.append(name)
    return groups.count - 1
  }

  /// Adds a bin of a group and returns its number.
  @discardableResult
  mutating func addColumn(_ column: Column, _ total: Totals) -> Int {
    columnNumbers[column] = columns.count
    columns.append(column)
    totals.append(total)
    return columns.count - 1
  }

  mutating func add(_ cell: Cell, to item: Int) {
    // Articles mostly come in the order of time, so the column is the last one or a new one.
    let place =
      if let last = cells[item].last, last.column < cell.column {
        cells[item].count
      } else {
        cells[item].partitioningIndex { $0.column >= cell.column }
      }
    if place < cells[item].count, cells[item][place].column == cell.column {
      cells[item][place].count &+= cell.count
      cells[item][place].documents &+= cell.documents
    } else {
      cells[item].insert(cell, at: place)
    }
  }

  /// The number of articles that were counted.
  public var documentCount: Int { totals.reduce(0) { $0 + $1.documents } }

  /// All bins from the first to the last: of the range, where it has ends, or of the articles; the
  /// empty ones included.
  public var bins: [TimeBin] {
    let ordinals = columns.map(\.ordinal)
    guard let first = range.first.map({ calendar.bin(ofDay: $0).ordinal }) ?? ordinals.min(),
      let last = range.last.map({ calendar.bin(ofDay: $0).ordinal }) ?? ordinals.max()
    else { return [] }
    return TimeBin(in: calendar, ordinal: first).through(TimeBin(in: calendar, ordinal: last))
  }

  /// Whether only a part of a bin's days is within what was counted.
  ///
  /// That is so at the ends of the range, and where articles end before the last bin does.
  public func isPartial(_ bin: TimeBin) -> Bool {
    let days = bin.days
    if let first = range.first, days.contains(first), first > days.lowerBound { return true }
    guard let last = range.last ?? lastDay else { return false }
    return days.contains(last) && last < days.upperBound - 1
  }

  /// Two counts are equal if they hold the same, in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.calendar == right.calendar && left.range == right.range && left.groups == right.groups
      && left.items == right.items && left.lastDay == right.lastDay
      && left.columns == right.columns && left.totals == right.totals && left.cells == right.cells
  }
}

/// Days from one to another, either of which may be open.
public struct DayRange: Sendable, Hashable {
  /// The first day, by its number from 1970-01-01.
  public let first: Int?
  /// The last day.
  public let last: Int?

  /// Makes a range of all that dates may mean, from the first day of one to the last of the other.
  public init(from first: PartialDate? = nil, to last: PartialDate? = nil) {
    self.first = first?.dayNumber
    self.last = last?.lastDayNumber
  }

  init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
  }

  /// Whether all of what a date may mean lies within the range.
  public func holds(_ date: PartialDate) -> Bool {
    first.map { date.dayNumber >= $0 } ?? true && last.map { date.lastDayNumber <= $0 } ?? true
  }
}
