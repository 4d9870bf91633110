/// A paragraph, a heading or another unit of an article, with what the page's markup tells of it.
struct Block: Equatable {
  /// The kinds of block.
  enum Kind: Equatable {
    /// Running text.
    case paragraph
    /// A heading; the first level is the highest.
    case heading(level: Int)
    /// An item of a list.
    case listItem
    /// The words below a picture.
    case caption
    /// The cells of one row of a table, with tabs between them.
    case row
    /// Text whose lines are kept, such as program code.
    case preformatted

    /// Whether this is a heading.
    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  /// What the block is.
  let kind: Kind

  /// The text, with line feeds only where the author asked for a new line.
  let text: ByteSlice

  /// The number of UTF-8 bytes of `text` that are the text of links.
  let linkedLength: Int

  /// The number of columns that the text takes, counted as far as `ByteSlice.columns` counts.
  let columns: Int

  /// Whether the block is certainly running text: long enough to say something, with the end of a
  /// sentence in it.
  let isProse: Bool

  /// Makes a block, and measures it unless its columns are known.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(
    kind: Kind = .paragraph, text: ByteSlice, linkedLength: Int = 0, columns: Int? = nil
  ) {
    let columns = columns ?? text.columns
    self.kind = kind
    self.text = text
    self.linkedLength = linkedLength
    self.columns = columns
    isProse =
      !kind.isHeading && columns >= 30
      && (columns >= 120 || !Self.isMostlyLinks(linkedLength, of: text.count))
      && text.holdsSentenceEnd
  }

  /// Whether the block is a heading.
  var isHeading: Bool { kind.isHeading }

  /// Whether most of the text leads to other pages.
  var isMostlyLinks: Bool { Self.isMostlyLinks(linkedLength, of: text.count) }

  /// Whether most of a text of so many bytes is the text of links.
  static func isMostlyLinks(_ linkedLength: Int, of length: Int) -> Bool {
    linkedLength * 10 >= length * 6 && linkedLength > 0
  }

  /// Joins blocks with a blank line between them; the rows of a table stay together.
  static func text(of blocks: [Block]) -> ByteSlice {
    var text: [UInt8] = []
    text.reserveCapacity(blocks.reduce(0) { $0 + $1.text.count + 2 })
    var followsRow = false
    for block in blocks {
      let isRow = block.kind == .row
      if !text.isEmpty { text += followsRow && isRow ? [0x0A] : [0x0A, 0x0A] }
      text += block.text
      followsRow = isRow
    }
    return text[...]
  }
}
