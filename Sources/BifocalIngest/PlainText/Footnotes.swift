/// Takes footnotes out of running text.
///
/// A footnote is a paragraph that starts with a mark such as `^①`; a bare `①` makes a footnote
/// only of a paragraph that the text before it refers to. Texts taken from PDFs hold footnotes
/// where the page ended, often in the middle of a sentence.
struct Footnotes {
  /// The footnotes without their marks, in their order.
  private(set) var notes: [ByteSlice] = []

  /// The other lines, without the marks that refer to footnotes.
  private(set) var lines: [TextLine] = []

  private var notations: Set<NoteMark.Notation> = []

  /// Takes the footnotes out of `lines`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the lines.
  init(_ lines: [TextLine]) {
    guard lines.contains(where: { NoteMark.mayOccur(in: $0.text) }) else {
      self.lines = lines
      return
    }
    var references: Set<String> = []
    var isInNote = false
    var isPageEnd = false
    for line in lines {
      let scalars = NoteMark.mayOccur(in: line.text) ? Array(line.text.scalars) : []
      let mark = NoteMark(startOf: scalars[...])
      if let mark, mark.notation != .circle || references.contains(mark.name) {
        isInNote = true
        isPageEnd = true
        notations.insert(mark.notation)
        let text = String(String.UnicodeScalarView(scalars[mark.length...]))
        notes.append(ByteSlice(text.utf8).trimmed())
      } else if isInNote, line.blanksBefore == 0 {
        LineJoining.append(line.text, to: &notes[notes.count - 1])
      } else {
        isInNote = false
        for (start, mark) in NoteMark.marks(in: scalars) where start > 0 {
          references.insert(mark.name)
        }
        self.lines.append(line)
        if isPageEnd { self.lines[self.lines.count - 1].isAfterPageEnd = true }
        isPageEnd = false
      }
    }
    guard !notes.isEmpty else { return }
    self.lines = self.lines.map(withoutReferences).filter { !$0.text.isEmpty }
  }

  private func withoutReferences(_ line: TextLine) -> TextLine {
    guard NoteMark.mayOccur(in: line.text) else { return line }
    let scalars = Array(line.text.scalars)
    let marks = NoteMark.marks(in: scalars).filter { notations.contains($0.mark.notation) }
    guard !marks.isEmpty else { return line }
    var text = String.UnicodeScalarView()
    var end = 0
    for (start, mark) in marks {
      text += scalars[end..<start]
      end = start + mark.length
    }
    text += scalars[end...]
    return TextLine(
      ByteSlice(String(text).utf8).trimmed(), blanksBefore: line.blanksBefore,
      isAfterPageEnd: line.isAfterPageEnd)
  }
}
