import BifocalReport
import BifocalText

/// Help as it is shown on a terminal: headings, paragraphs and lists, wrapped to its width.
struct HelpPage {
  /// The page, with a line end after each line.
  private(set) var text = ""

  private let width: Int
  private let palette: Palette

  /// Where explanations begin; below a term that leaves no two blanks before them.
  private static let column = 24

  /// Starts an empty page.
  init(width: Int, palette: Palette) {
    // Lines longer than a hundred columns are hard to read, and narrower ones than forty to fill.
    self.width = max(40, min(width, 100))
    self.palette = palette
  }

  /// Adds a heading, after a blank line unless it is the first thing.
  mutating func add(heading: String) {
    separate()
    text += palette.bold(heading + ":") + "\n"
  }

  /// Adds paragraphs, which are separated by a blank line.
  mutating func add(paragraphs: String) {
    guard !paragraphs.isEmpty else { return }
    separate()
    for line in paragraphs.wrapped(toWidth: width) { text += line + "\n" }
  }

  /// Adds a line that is not wrapped, for it is to be copied.
  mutating func add(line: String) { text += "  \(line)\n" }

  /// Adds what is to be said of the line before.
  mutating func add(note: String) {
    for line in note.wrapped(toWidth: width - 6) { text += "      \(line)\n" }
  }

  /// Adds a list of terms, each with its explanation beside or below it.
  mutating func add(list: [HelpItem]) {
    for item in list { add(item) }
  }

  private mutating func add(_ item: HelpItem) {
    text += "  " + palette.bold(item.term)
    let room = Self.column - 2 - item.term.displayWidth
    var lines = item.text.wrapped(toWidth: width - Self.column)[...]
    if room >= 2, let first = lines.popFirst() {
      text += String(repeating: " ", count: room) + first
    }
    text += "\n"
    for line in lines { text += String(repeating: " ", count: Self.column) + line + "\n" }
  }

  private mutating func separate() {
    if !text.isEmpty { text += "\n" }
  }
}

/// A term and its explanation: a command, an option.
struct HelpItem {
  let term: String
  let text: String
}
