extension TermCounts {
  /// The number of different terms.
  public var termCount: Int { cells.count { $0.count > 0 } }

  /// The groups, in code-point order.
  public var groups: [String] { labels.sorted() }

  /// Returns the size of a group; nothing is in one that is not there.
  public func size(of group: String) -> Size { knownGroup(group).map { sizes[$0] } ?? Size() }

  /// Returns the counts of a folded term.
  ///
  /// - Complexity: O(*k*), where *k* is the number of different spellings.
  public subscript(term: String) -> Entry? {
    guard let unit = unit(of: term), cells[unit].count > 0 else { return nil }
    return entry(of: CountedCell(unit, at: unit, cells[unit]), TermNames(self))
  }

  /// Returns the counts of a folded term in each group, in the order of `groups`.
  ///
  ///     counts.inGroups("去俄化")  // [("2022", 0, 0), ("2023", 5, 1)]
  ///
  /// - Complexity: O(*g* log *g*), where *g* is the number of groups.
  public func inGroups(_ term: String) -> [(group: String, count: Int, documents: Int)] {
    let unit = unit(of: term)
    return groups.map { label in
      let cell = unit.flatMap { unit in
        knownGroup(label).flatMap { groupCells.find($0, unit) }.map { cellsInGroups[$0] }
      }
      return (label, cell?.count ?? 0, Int(cell?.documents ?? 0))
    }
  }

  /// Returns all terms, or those of a group, the most frequent first, then in code-point order.
  ///
  /// - Complexity: O(*k* log *k*), where *k* is the number of different terms, in all groups for one
  ///   of a group.
  public func ranked(in group: String? = nil) -> [Entry] {
    let cells = group.map { countedCells(in: [$0])[0] } ?? countedCells()
    return entries(of: cells, TermNames(self)).sorted { $0.precedes($1) }
  }

  /// The counts of a term with the places where they are, and without its name: most terms of a corpus
  /// are rare, and nobody asks for theirs.
  struct CountedCell: BitwiseCopyable {
    let unit: Int
    /// The place among the cells of groups for a term of a group, otherwise the unit.
    let place: Int
    let count: Int
    let documents: Int
  }

  func countedCells() -> [CountedCell] {
    cells.indices.filter { cells[$0].count > 0 }
      .map { CountedCell($0, at: $0, cells[$0]) }
  }

  /// Returns the terms of several groups, in one walk over all of them.
  func countedCells(in groups: [String]) -> [[CountedCell]] {
    var counted = [[CountedCell]](repeating: [], count: labels.count)
    let wanted = Set(groups.compactMap { knownGroup($0) })
    for (index, cell) in cellsInGroups.enumerated() {
      let (group, unit) = groupCells[index]
      if wanted.contains(group) { counted[group].append(CountedCell(unit, at: index, cell)) }
    }
    return groups.map { label in knownGroup(label).map { counted[$0] } ?? [] }
  }

  /// Returns for each unit in how many groups it occurs.
  func groupsHolding() -> [Int] {
    var holding = [Int](repeating: 0, count: cells.count)
    for index in cellsInGroups.indices { holding[groupCells[index].second] += 1 }
    return holding
  }

  func entry(of cell: CountedCell, _ names: TermNames) -> Entry {
    Entry(
      term: names.term(of: cell.unit), surface: names.surface(of: cell.unit), count: cell.count,
      documents: cell.documents)
  }

  func entries(of cells: [CountedCell], _ names: TermNames) -> [Entry] {
    cells.map { entry(of: $0, names) }
  }

  private func unit(of term: String) -> Int? {
    guard shape != .words else { return vocabulary.number(of: term) }
    let sequence = term.split(separator: " ").map { vocabulary.number(of: String($0)) }
    let known = sequence.compactMap { $0.map { Int32($0) } }
    guard known.count == sequence.count, !known.isEmpty else { return nil }
    let whole = NGramShape(sizes: known.count...known.count)
    return runs.known(known, whole).first?.run
  }
}

extension TermCounts.CountedCell {
  fileprivate init(_ unit: Int, at place: Int, _ cell: TermCounts.Cell) {
    self.init(unit: unit, place: place, count: cell.count, documents: Int(cell.documents))
  }
}

extension TermCounts.Entry {
  /// Whether it is the more frequent one, or as frequent and first in code-point order.
  fileprivate func precedes(_ other: Self) -> Bool {
    (other.count, term) < (count, other.term)
  }
}

/// The names of units, each made when it is asked for.
struct TermNames {
  private let counts: TermCounts
  private let spellings: [Int32]

  init(_ counts: TermCounts) {
    self.counts = counts
    spellings = counts.vocabulary.commonestSpellings()
  }

  /// The folded form.
  func term(of unit: Int) -> String { joined(unit) { counts.vocabulary.term($0) } }

  /// The commonest way it is written; of a run that of its words.
  func surface(of unit: Int) -> String {
    joined(unit) { counts.vocabulary.surface(of: $0, spelling: spellings[$0]) }
  }

  private func joined(_ unit: Int, _ text: (Int) -> String) -> String {
    counts.shape == .words
      ? text(unit) : counts.runs.terms(of: unit).map(text).joined(separator: " ")
  }
}
