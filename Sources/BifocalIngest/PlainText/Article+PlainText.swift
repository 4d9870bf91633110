extension Article {
  /// Cleans plain text, such as what was copied out of a PDF.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the length of `text`.
  init(plainText text: ByteSlice) {
    let footnotes = Footnotes(TextLine.lines(of: text))
    let heads = RunningHeads(footnotes.lines)
    var lines = heads.remaining[...]
    let wrapping = LineWrapping(Array(lines))
    var fields = ArticleFields()
    if let title = Self.title(of: lines, wrapping: wrapping) {
      fields.title = title
      lines.removeFirst()
    }
    let blocks = Paragraphs.rejoined(Array(lines), wrapping: wrapping)
    self.init(blocks: blocks, fields: fields)
    notes = footnotes.notes.map(\.string)
    dropped = heads.dropped + dropped
  }

  /// The first line, when it is short, is no sentence, and stands apart from a text.
  private static func title(of lines: ArraySlice<TextLine>, wrapping: LineWrapping?) -> String? {
    guard let first = lines.first, let second = lines.dropFirst().first,
      first.columns <= 100, !first.endsSentence, !first.startsItem, !first.isAddress,
      !first.text.scalars.contains("。"), !second.isAfterPageEnd,
      let last = first.text.lastScalar?.scalar, !"，、；：,;:".unicodeScalars.contains(last)
    else { return nil }
    let isTorn = wrapping?.joins(first, second) ?? first.continuesInLowerCase(second)
    guard !isTorn else { return nil }
    let isApart = second.blanksBefore > 0 || second.columns > first.columns
    return isApart || second.endsSentence ? first.text.string : nil
  }
}
