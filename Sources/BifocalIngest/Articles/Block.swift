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
  }

  /// What the block is.
  var kind: Kind = .paragraph

  /// The text, with line feeds only where the author asked for a new line.
  var text: ByteSlice

  /// The number of UTF-8 bytes of `text` that are the text of links.
  var linkedLength = 0

  /// Whether the block is a heading.
  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// Whether most of the text leads to other pages.
  var isMostlyLinks: Bool { linkedLength * 10 >= text.count * 6 && linkedLength > 0 }

  /// Whether the block is certainly running text: long enough to say something, with the end of a
  /// sentence in it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text; `BlockShape` keeps the answer.
  var isProse: Bool { BlockShape(self).isProse }

  /// Joins blocks with a blank line between them; the rows of a table stay together.
  static func text(of blocks: [Block]) -> ByteSlice {
    var text: ByteSlice = []
    text.reserveCapacity(blocks.reduce(0) { $0 + $1.text.count + 2 })
    var previous: Block?
    for block in blocks {
      if let previous {
        text.append(UInt8(ascii: "\n"))
        if previous.kind != .row || block.kind != .row { text.append(UInt8(ascii: "\n")) }
      }
      text += block.text
      previous = block
    }
    return text
  }
}

/// What is asked of a block again and again, and takes a walk through its text to know.
struct BlockShape {
  /// The number of columns that the text takes.
  let columns: Int

  /// Whether the block is certainly running text: long enough to say something, with the end of a
  /// sentence in it.
  let isProse: Bool

  /// Measures a block.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ block: Block) {
    columns = block.text.columns
    isProse =
      !block.isHeading && columns >= 30 && (!block.isMostlyLinks || columns >= 120)
      && block.text.holdsSentenceEnd
  }
}
