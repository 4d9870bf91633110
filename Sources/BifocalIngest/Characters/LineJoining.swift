/// Joins the lines of a paragraph that was broken to fit a page.
///
///     var paragraph = ByteSlice("使白".utf8)
///     LineJoining.append(ByteSlice("俄罗斯成为".utf8), to: &paragraph)  // 使白俄罗斯成为
enum LineJoining {
  /// Appends `line` to `paragraph`: without a space where Chinese goes on in Chinese, without the
  /// hyphen where an English word was broken, and otherwise with a space.
  static func append(_ line: ByteSlice, to paragraph: inout ByteSlice) {
    guard let next = line.firstScalar?.scalar else { return }
    guard let last = paragraph.lastScalar?.scalar else {
      paragraph = line
      return
    }
    if last == "-", next.isLowercase, endsWithLetterAndHyphen(paragraph) {
      paragraph.removeLast()
    } else if needsSpace(between: last, and: next) {
      paragraph.append(UInt8(ascii: " "))
    }
    paragraph += line
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

  private static func endsWithLetterAndHyphen(_ text: ByteSlice) -> Bool {
    let before = text.dropLast().lastScalar?.scalar
    return before.map { $0.properties.isAlphabetic && !$0.isEastAsian } ?? false
  }
}
