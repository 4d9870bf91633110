/// Rejoins the paragraphs of a plain text.
enum Paragraphs {
  /// Returns the paragraphs that `lines` make up.
  ///
  /// In a text that was wrapped to fit a page, a line goes on in the next until the paragraph
  /// ends. In any other text each line is a paragraph, but for those that a page's end has torn.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the lines.
  static func rejoined(_ lines: [TextLine], wrapping: LineWrapping?) -> [ByteSlice] {
    var paragraphs: [ByteSlice] = []
    for (index, line) in lines.enumerated() {
      if index > 0, joins(lines[index - 1], line, wrapping: wrapping) {
        LineJoining.append(line.text, to: &paragraphs[paragraphs.count - 1])
      } else {
        paragraphs.append(line.text)
      }
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
