/// Rejoins the paragraphs of a plain text.
enum Paragraphs {
  /// Returns the paragraphs that `lines` make up.
  ///
  /// In a text that was wrapped to fit a page, a line goes on in the next until the paragraph
  /// ends. In any other text each line is a paragraph, but for those that a page's end has torn.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the lines.
  static func rejoined(_ lines: [TextLine], wrapping: LineWrapping?) -> [Block] {
    var paragraphs: [Block] = []
    var start = 0
    while start < lines.count {
      var text = lines[start].text
      var end = start + 1
      while end < lines.count, joins(lines[end - 1], lines[end], wrapping: wrapping) {
        LineJoining.append(lines[end].text, to: &text)
        end += 1
      }
      // A line that is a paragraph was measured already.
      let columns = end == start + 1 ? lines[start].columns : nil
      paragraphs.append(Block(text: text, columns: columns))
      start = end
    }
    return paragraphs
  }

  private static func joins(
    _ line: TextLine, _ next: TextLine, wrapping: LineWrapping?
  ) -> Bool {
    if let wrapping { return wrapping.joins(line, next) }
    return !line.isAddress && !next.isAddress && line.continues(in: next)
  }
}
