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
  /// Writes all counts as lines of a file.
  ///
  /// Terms stand before their spellings, and runs before their units, so that one reading is enough.
  func appendFileLines(to lines: inout [[String]]) {
    func line(_ name: String, _ numbers: Int...) -> [String] { [name] + numbers.map { String($0) } }
    lines.append(line("size", size.documents, size.words))
    lines.append(line("shape", shape.sizes.lowerBound, shape.sizes.upperBound, shape.skip))
    lines += (0..<vocabulary.count).map { ["term", vocabulary.term($0)] }
    for spelling in vocabulary.countedSpellings {
      lines.append(
        line("spelling", spelling.term, spelling.count, Int(spelling.kind.rawValue))
          + [spelling.text])
    }
    if shape != .words {
      lines += (0..<runs.count).map { ["run"] + runs.terms(of: $0).map { String($0) } }
    }
    for (unit, cell) in cells.enumerated() where cell.count > 0 {
      lines.append(line("unit", unit, cell.count, Int(cell.documents)))
    }
    for label in labels {
      let size = size(of: label)
      lines.append(["group", label, String(size.documents), String(size.words)])
    }
    for (index, cell) in cellsInGroups.enumerated() {
      let (group, unit) = groupCells[index]
      lines.append(line("cell", group, unit, cell.count, Int(cell.documents)))
    }
  }
}
