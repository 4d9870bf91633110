/// The lines of a file of counts, taken one by one.
struct CountsReader {
  private(set) var size = (documents: 0, words: 0)
  private(set) var shape = NGramShape.words
  private(set) var vocabulary: [String] = []
  private(set) var spellings: [TermVocabulary.CountedSpelling] = []
  private(set) var runs: [[Int]] = []
  private(set) var units: [[Int]] = []
  private(set) var groups: [(label: String, numbers: [Int])] = []
  private(set) var cells: [[Int]] = []

  /// Takes a line; tells whether it is one.
  mutating func read(_ fields: [String]) -> Bool {
    func numbers(_ range: Range<Int>) -> [Int]? {
      guard fields.count >= range.upperBound else { return nil }
      let numbers = fields[range].compactMap { Int($0) }
      return numbers.count == range.count && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
    }
    switch (fields[0], fields.count) {
    case ("size", 3):
      guard let found = numbers(1..<3) else { return false }
      size = (found[0], found[1])
    case ("shape", 4):
      guard let found = numbers(1..<4), found[0] > 0, found[1] >= found[0] else { return false }
      shape = NGramShape(sizes: found[0]...found[1], skip: found[2])
    case ("term", 2): vocabulary.append(fields[1])
    case ("spelling", 5):
      guard let found = numbers(1..<4), found[0] < vocabulary.count,
        let kind = SpellingIndex.Kind(rawValue: UInt8(clamping: found[2]))
      else { return false }
      spellings.append(.init(term: found[0], count: found[1], kind: kind, text: fields[4]))
    case ("run", _):
      guard let found = numbers(1..<fields.count), !found.isEmpty,
        found.allSatisfy({ $0 < vocabulary.count })
      else { return false }
      runs.append(found)
    case ("unit", 4):
      guard let found = numbers(1..<4), found[0] < unitCount else { return false }
      units.append(found)
    case ("group", 4):
      guard let found = numbers(2..<4) else { return false }
      groups.append((fields[1], found))
    case ("cell", 5):
      guard let found = numbers(1..<5), found[0] < groups.count, found[1] < unitCount else {
        return false
      }
      cells.append(found)
    default: return false
    }
    return true
  }

  private var unitCount: Int { shape == .words ? vocabulary.count : runs.count }
}

extension TermCounts {
  /// Writes all counts as lines of a file, in an order that does not depend on which task met what
  /// first.
  ///
  /// Terms stand before their spellings, and runs before their units, so that one reading is enough.
  func appendFileLines(to lines: inout [[String]]) {
    func line(_ name: String, _ numbers: Int...) -> [String] { [name] + numbers.map { String($0) } }
    lines.append(line("size", size.documents, size.words))
    lines.append(line("shape", shape.sizes.lowerBound, shape.sizes.upperBound, shape.skip))
    let terms = Renumbering(count: vocabulary.count) { vocabulary.term($0) < vocabulary.term($1) }
    lines += terms.order.map { ["term", vocabulary.term($0)] }
    let spellings = vocabulary.countedSpellings.map { $0.renumbered(terms.places[$0.term]) }
    for spelling in spellings.sorted(by: { $0.precedes($1) }) {
      lines.append(
        line("spelling", spelling.term, spelling.count, Int(spelling.kind.rawValue))
          + [spelling.text])
    }
    let units = shape == .words ? terms : appendRuns(to: &lines, terms: terms)
    for (place, unit) in units.order.enumerated() where unit < cells.count && cells[unit].count > 0
    {
      lines.append(line("unit", place, cells[unit].count, Int(cells[unit].documents)))
    }
    let groups = Renumbering(count: labels.count) { labels[$0] < labels[$1] }
    for group in groups.order {
      let size = sizes[group]
      lines.append(["group", labels[group], String(size.documents), String(size.words)])
    }
    let inGroups = cellsInGroups.indices.map { index in
      (
        group: groups.places[groupCells[index].first], unit: units.places[groupCells[index].second],
        index: index
      )
    }
    for (group, unit, index) in inGroups.sorted(by: { ($0.group, $0.unit) < ($1.group, $1.unit) }) {
      let cell = cellsInGroups[index]
      lines.append(line("cell", group, unit, cell.count, Int(cell.documents)))
    }
  }

  private func appendRuns(to lines: inout [[String]], terms: Renumbering) -> Renumbering {
    let members = (0..<runs.count).map { run in runs.terms(of: run).map { terms.places[$0] } }
    let numbers = Renumbering(count: members.count) {
      members[$0].lexicographicallyPrecedes(members[$1])
    }
    lines += numbers.order.map { ["run"] + members[$0].map { String($0) } }
    return numbers
  }
}

/// Numbers in another order.
private struct Renumbering {
  /// The old numbers, in the new order.
  let order: [Int]
  /// The new number of each old one.
  let places: [Int]

  init(count: Int, by precedes: (Int, Int) -> Bool) {
    order = (0..<count).sorted(by: precedes)
    var places = [Int](repeating: 0, count: count)
    for (place, number) in order.enumerated() { places[number] = place }
    self.places = places
  }
}

extension TermVocabulary.CountedSpelling {
  fileprivate func renumbered(_ term: Int) -> Self {
    Self(term: term, count: count, kind: kind, text: text)
  }

  fileprivate func precedes(_ other: Self) -> Bool {
    guard term == other.term, kind == other.kind else {
      return (term, kind.rawValue) < (other.term, other.kind.rawValue)
    }
    // By bytes, for what Unicode calls equal is two spellings here.
    return text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }
}
