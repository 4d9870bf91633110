internal import BifocalText

/// Takes out what a printer puts on every page: page numbers and running heads.
///
/// A number that stands alone is a page number if the one before or after it is its neighbour. A
/// short line is a running head if it comes again, perhaps with another number in it, and cuts a
/// sentence in two somewhere, which a heading that is used twice does not.
struct RunningHeads {
  private let lines: [TextLine]
  private var removed: [Int: DroppedBlock.Reason] = [:]

  /// Finds the lines that belong to the page.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the lines.
  init(_ lines: [TextLine]) {
    self.lines = lines
    findPageNumbers()
    findRepeatedHeads()
  }

  /// What was taken out, in the order of the lines.
  var dropped: [DroppedBlock] {
    removed.sorted { $0.key < $1.key }.map { index, reason in
      DroppedBlock(text: lines[index].text.string, reason: reason)
    }
  }

  private mutating func findPageNumbers() {
    let numbers = lines.indices.compactMap { index in
      Self.pageNumber(lines[index].text).map { (index: index, number: $0) }
    }
    for (first, second) in zip(numbers, numbers.dropFirst())
    where first.number + 1 == second.number {
      removed[first.index] = .pageNumber
      removed[second.index] = .pageNumber
    }
  }

  private mutating func findRepeatedHeads() {
    let keys = lines.map(Self.key)
    let sorted = keys.compactMap { $0 }.sorted()
    let repeated = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    guard !repeated.isEmpty || !removed.isEmpty else { return }
    func isRepeated(_ index: Int) -> Bool { keys[index].map(repeated.contains) ?? false }
    var heads: Set<UInt64> = []
    var start = lines.startIndex
    while start < lines.endIndex {
      var end = start
      while end < lines.endIndex, isRepeated(end) || removed[end] != nil { end += 1 }
      if end > start, start > 0, end < lines.endIndex, cutsSentence(from: start, to: end) {
        heads.formUnion(keys[start..<end].compactMap { $0 })
      }
      start = end + 1
    }
    for (index, key) in keys.enumerated() where removed[index] == nil {
      if let key, heads.contains(key) { removed[index] = .runningHead }
    }
  }

  private func cutsSentence(from start: Int, to end: Int) -> Bool {
    var next = lines[end]
    next.isAfterPageEnd = true
    return lines[start - 1].continues(in: next)
  }

  /// The other lines, which know whether a page ended before them.
  var remaining: [TextLine] {
    if removed.isEmpty { return lines }
    var result: [TextLine] = []
    var isPageEnd = false
    for (index, line) in lines.enumerated() {
      guard removed[index] == nil else {
        isPageEnd = true
        continue
      }
      var line = line
      if isPageEnd { line.isAfterPageEnd = true }
      isPageEnd = false
      result.append(line)
    }
    return result
  }

  /// What a line has in common with the running heads of other pages, a hash of all but its digits;
  /// nothing when it is too long for one or ends a sentence.
  private static func key(_ line: TextLine) -> UInt64? {
    guard line.columns <= 80, !line.endsSentence else { return nil }
    return line.text.scalars.reduce(FNV1a.empty) { hash, scalar in
      scalar.isASCIIDigit ? hash : FNV1a.adding(scalar.value, to: hash)
    }
  }

  /// Reads `12`, `- 12 -`, `第 12 页` or `Page 12`.
  private static func pageNumber(_ line: ByteSlice) -> Int? {
    guard line.count <= 24 else { return nil }
    var number = 0
    var digits = 0
    for scalar in line.dropFirst(line.hasPrefix(ignoringCase: "page") ? 4 : 0).scalars {
      switch scalar {
      case "0"..."9":
        number = number * 10 + Int(scalar.value - 0x30)
        digits += 1
      case "-", "–", "—", "·", "第", "页", "頁", " ": continue
      default: return nil
      }
    }
    return (1...4).contains(digits) ? number : nil
  }
}
