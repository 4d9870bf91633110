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
      DroppedBlock(text: String(lines[index].text), reason: reason)
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
    var places: [UInt64: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      if let key { places[key, default: []].append(index) }
    }
    let repeated = Set(places.values.filter { $0.count > 1 }.joined())
    guard !repeated.isEmpty || !removed.isEmpty else { return }
    var start = lines.startIndex
    while start < lines.endIndex {
      var end = start
      while end < lines.endIndex, repeated.contains(end) || removed[end] != nil { end += 1 }
      if end > start, start > 0, end < lines.endIndex, cutsSentence(from: start, to: end) {
        for index in start..<end {
          for place in keys[index].flatMap({ places[$0] }) ?? [] {
            removed[place] = removed[place] ?? .runningHead
          }
        }
      }
      start = end + 1
    }
  }

  private func cutsSentence(from start: Int, to end: Int) -> Bool {
    var next = lines[end]
    next.isAfterPageEnd = true
    return lines[start - 1].continues(in: next)
  }

  /// The other lines, which know whether a page ended before them.
  var remaining: [TextLine] {
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
    // FNV-1a, as `NameHash`, but capitals count.
    return line.text.utf8.reduce(NameHash.empty) { hash, byte in
      byte.isASCIIDigit ? hash : (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  /// Reads `12`, `- 12 -`, `第 12 页` or `Page 12`.
  private static func pageNumber(_ line: Substring) -> Int? {
    // Hardly any line is short and has a digit, and making a string of each takes long.
    guard line.utf8.count <= 24, line.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let ornaments: [Unicode.Scalar] = ["-", "–", "—", "·", "第", "页", "頁", " "]
    let bare = line.lowercased().replacingPrefix("page").unicodeScalars
      .filter { !ornaments.contains($0) }
    guard (1...4).contains(bare.count) else { return nil }
    return Int(String(String.UnicodeScalarView(bare)))
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

extension String {
  /// The text without this prefix, if it has it.
  fileprivate func replacingPrefix(_ prefix: String) -> Substring {
    hasPrefix(prefix) ? dropFirst(prefix.count) : self[...]
  }
}
