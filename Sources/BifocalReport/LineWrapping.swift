internal import BifocalText

extension String {
  /// Returns this text as lines of at most `width` columns.
  ///
  ///     "the war in Ukraine".wrapped(toWidth: 10)  // ["the war in", "Ukraine"]
  ///     "哈萨克斯坦".wrapped(toWidth: 4)  // ["哈萨", "克斯", "坦"]
  ///
  /// Lines break at spaces and on either side of a wide character; a word too long for a line is
  /// cut. Chinese punctuation that may not begin a line stays with the character before it. A
  /// single character wider than `width` still gets a line. Line feeds in the text are kept.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func wrapped(toWidth width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines = LineFiller(width: width)
      for piece in pieces(of: paragraph) { lines.add(piece) }
      return lines.finished()
    }
  }

  /// The words, wide characters and spaces of `line`, each of which stays in one piece if it fits.
  private func pieces(of line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = line.startIndex
    for index in line.indices where index > start {
      let before = line[line.index(before: index)]
      guard Self.mayBreak(between: before, and: line[index]) else { continue }
      pieces.append(line[start..<index])
      start = index
    }
    if start < line.endIndex { pieces.append(line[start...]) }
    return pieces
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if left == " " || right == " " { return left != right }
    if "，。、；：！？）》」』】”’…".contains(right) || "（《「『【“‘".contains(left) { return false }
    return left.displayWidth == 2 || right.displayWidth == 2
  }
}

/// Fills lines of a given width with pieces of text.
private struct LineFiller {
  let width: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0

  init(width: Int) { self.width = width }

  mutating func add(_ piece: Substring) {
    let isBlank = piece.first == " "
    let needed = String(piece).displayWidth
    if used + needed <= width {
      append(piece, columns: needed)
    } else if isBlank {
      breakLine()
    } else {
      if used > 0 { breakLine() }
      cut(piece)
    }
  }

  mutating func finished() -> [String] {
    breakLine()
    return lines
  }

  /// Adds a piece that may be longer than a line, a character at a time.
  private mutating func cut(_ piece: Substring) {
    for character in piece {
      let columns = character.displayWidth
      if used > 0, used + columns > width { breakLine() }
      append([character], columns: columns)
    }
  }

  private mutating func append(_ piece: some Sequence<Character>, columns: Int) {
    line.append(contentsOf: piece)
    used += columns
  }

  private mutating func breakLine() {
    while line.last == " " { line.removeLast() }
    lines.append(line)
    line = ""
    used = 0
  }
}
