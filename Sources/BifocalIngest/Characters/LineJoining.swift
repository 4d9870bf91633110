/// Joins the lines of a paragraph that was broken to fit a page.
///
///     var paragraph = "使白"
///     LineJoining.append("俄罗斯成为", to: &paragraph)  // 使白俄罗斯成为
enum LineJoining {
  /// Appends `line` to `paragraph`: without a space where Chinese goes on in Chinese, without the
  /// hyphen where an English word was broken, and otherwise with a space.
  static func append(_ line: some StringProtocol, to paragraph: inout String) {
    guard let next = line.unicodeScalars.first else { return }
    guard let last = paragraph.unicodeScalars.last else {
      return paragraph.append(contentsOf: line)
    }
    if last == "-", next.properties.isLowercase, endsWithLetterAndHyphen(paragraph) {
      paragraph.unicodeScalars.removeLast()
    } else if needsSpace(between: last, and: next) {
      paragraph.append(" ")
    }
    paragraph.append(contentsOf: line)
  }

  /// Whether a space stands for the line end between two characters.
  static func needsSpace(between last: Unicode.Scalar, and next: Unicode.Scalar) -> Bool {
    if last.isWhiteSpace || next.isWhiteSpace { return false }
    if last.isHan && next.isHan { return false }
    // A full-width mark brings its own space.
    if last.isEastAsian && !last.isHan || next.isEastAsian && !next.isHan { return false }
    return
      !(last.isHan && next.isSharedPunctuation || last.isSharedPunctuation && next.isHan
      || last.isSharedPunctuation && next.isSharedPunctuation)
  }

  private static func endsWithLetterAndHyphen(_ text: String) -> Bool {
    let before = text.unicodeScalars.dropLast().last
    return before.map { $0.properties.isAlphabetic && !$0.isEastAsian } ?? false
  }
}
