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
    var paragraph: ByteSlice = []
    var previous: TextLine?
    for line in lines {
      if let previous, !joins(previous, line, wrapping: wrapping) {
        paragraphs.append(paragraph)
        paragraph = []
      }
      LineJoining.append(line.text, to: &paragraph)
      previous = line
    }
    if previous != nil { paragraphs.append(paragraph) }
    return paragraphs
  }

  private static func joins(
    _ line: TextLine, _ next: TextLine, wrapping: LineWrapping?
  ) -> Bool {
    if let wrapping { return wrapping.joins(line, next) }
    return !line.isAddress && !next.isAddress && line.continues(in: next)
  }
}
