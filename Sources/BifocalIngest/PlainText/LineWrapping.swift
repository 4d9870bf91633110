/// How the lines of a text were broken to fit a page, found from the lines themselves.
///
/// A wrapped line is one that the next word did not fit in. When most of the lines that end in the
/// middle of a sentence are such lines, for one and the same width, the text was wrapped.
struct LineWrapping: Equatable {
  /// The columns of the widest lines.
  let width: Int

  /// Whether a blank line follows every line, and so does not end a paragraph.
  let isDoubleSpaced: Bool

  /// Room that is left at line ends, as letters are not all of one width.
  private static let slack = 8

  /// Finds how `lines` were wrapped; nothing when they were not.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of lines.
  init?(_ lines: [TextLine]) {
    guard lines.count >= 4 else { return nil }
    // One line in fifty may be longer than the page: an address, or a table.
    let widths = lines.map(\.columns).sorted()
    let width = widths[(widths.count - 1) * 49 / 50]
    guard (24...160).contains(width) else { return nil }
    var unfinished = 0
    var wrapped = 0
    var doubleSpaced = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.endsSentence {
      // A short line is a heading, whether the rest was wrapped or not.
      guard line.columns * 2 >= width else { continue }
      unfinished += 1
      guard line.columns + next.firstWordColumns + Self.slack > width else { continue }
      wrapped += 1
      if next.blanksBefore > 0 { doubleSpaced += 1 }
    }
    guard wrapped >= 3, wrapped * 10 >= unfinished * 6 else { return nil }
    self.width = width
    isDoubleSpaced = doubleSpaced * 10 >= wrapped * 6
  }

  /// Whether `next` goes on with the paragraph of `line`.
  func joins(_ line: TextLine, _ next: TextLine) -> Bool {
    if line.isAddress || next.isAddress { return false }
    // How far apart the end of a page set two lines says nothing about paragraphs.
    let isApart = next.blanksBefore > (isDoubleSpaced ? 1 : 0) && !next.isAfterPageEnd
    if line.endsSentence {
      // The next word would have fitted: the line ends because the paragraph does.
      return !isApart && !next.startsItem && line.columns + next.firstWordColumns > width
    }
    if isApart { return line.continues(in: next) }
    if line.columns + next.firstWordColumns + Self.slack > width { return true }
    return line.continues(in: next)
  }
}
