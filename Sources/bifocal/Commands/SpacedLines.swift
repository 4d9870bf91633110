/// Joins the spaced texts of documents: a line end after each, and between the parts of one what
/// would stand there if they were printed as one.
///
///     var lines = SpacedLines(isBySentence: false)
///     lines.joined("普京 访问", part: 0) + lines.joined("中国 。", part: 1) + lines.end
///     // "普京 访问 中国 。\n"
struct SpacedLines {
  private let isBySentence: Bool
  private var isOpen = false
  /// The last byte of the open document.
  private var last: UInt8?

  /// Makes a joiner; if `isBySentence`, a part begins a line.
  init(isBySentence: Bool) { self.isBySentence = isBySentence }

  /// Returns a text with what stands before it.
  mutating func joined(_ text: String, part: Int?) -> String {
    let isNew = (part ?? 0) == 0
    let lineFeed = UInt8(ascii: "\n")
    let separator: String
    if isNew {
      separator = end
      last = nil
    } else if text.isEmpty || last == nil {
      separator = ""
    } else if isBySentence {
      separator = "\n"
    } else {
      separator = last == lineFeed || text.utf8.first == lineFeed ? "" : " "
    }
    isOpen = true
    last = text.utf8.last ?? last
    return separator + text
  }

  /// What stands after the last document.
  var end: String { isOpen ? "\n" : "" }
}
