/// The blocks of a page in their order, and the parts of the page that they lie in.
///
/// A part is an element that groups blocks. Parts stand in the order of their start tags, so those
/// within a part follow it, and the blocks of a part are a range.
struct HTMLPage {
  /// An element that groups blocks.
  struct Part {
    /// The part around it; itself for the first.
    let parent: Int
    let element: HTMLElement
    /// What its start tag says.
    var cues: HTMLCues
    /// What the start tags around it and its own say.
    let inherited: HTMLCues
    /// The blocks in it and in the parts within.
    var blocks: Range<Int>
    /// Whether it ended with its own end tag.
    var isClosed = false
  }

  /// A block whose text is still bytes of the page.
  struct PageBlock {
    /// The innermost part around it.
    var part: Int
    var kind: Block.Kind
    /// Where its text is in `bytes`.
    var range: Range<Int>
    /// The number of bytes of its text that are the text of links.
    var linkedLength: Int
    /// What its text shows, once the page is measured.
    var shape = TextShape()
  }

  /// What the page says about the article.
  var metadata = HTMLMetadata()

  /// The parts; the first is the page.
  var parts = [
    Part(parent: 0, element: .html, cues: [], inherited: [], blocks: 0..<0, isClosed: true)
  ]

  /// The blocks.
  private(set) var blocks: [PageBlock] = []

  /// The texts of all blocks.
  private var bytes: [UInt8] = []

  /// Returns the bytes of a block's text.
  func text(_ block: PageBlock) -> ArraySlice<UInt8> { bytes[block.range] }

  /// Returns a block as the rest of the program knows it.
  func block(_ index: Int) -> Block {
    let block = blocks[index]
    return Block(kind: block.kind, text: bytes[block.range], linkedLength: block.linkedLength)
  }

  /// Returns the page with the shapes of its blocks, without which no article is found in it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks.
  func measured() -> HTMLPage {
    var page = self
    for index in blocks.indices { page.blocks[index].shape = TextShape(bytes[blocks[index].range]) }
    return page
  }

  /// What is longer than this is no heading.
  private static let headingColumns = 240

  /// Adds a block, unless it is nothing but white space.
  mutating func append(
    _ text: ArraySlice<UInt8>, kind: Block.Kind, linkedLength: Int, part: Int
  ) {
    var text = text
    let isKept = kind == .preformatted
    func isSpace(_ byte: UInt8) -> Bool { isKept ? byte == 0x0A : byte <= 0x20 }
    while let last = text.last, isSpace(last) { text.removeLast() }
    while let first = text.first, isSpace(first) { text.removeFirst() }
    if !isKept { text = Self.withoutWideSpaces(text) }
    guard text.contains(where: { $0 > 0x20 }) else { return }
    let start = bytes.count
    bytes += text
    var kind = kind
    // The end tag of a heading was forgotten, or the element is there for its looks.
    if kind.isHeading, TextShape(text).columns > Self.headingColumns { kind = .paragraph }
    blocks.append(
      PageBlock(
        part: part, kind: kind, range: start..<bytes.count, linkedLength: linkedLength))
  }

  /// Makes one row of the blocks from `first` on, each of which is a cell.
  mutating func joinCells(from first: Int, part: Int) {
    guard first < blocks.count else { return }
    let cells = blocks[first...]
    let start = bytes.count
    for cell in cells {
      if bytes.count > start { bytes.append(UInt8(ascii: "\t")) }
      bytes += Array(bytes[cell.range])
    }
    let row = PageBlock(
      part: part, kind: .row, range: start..<bytes.count,
      linkedLength: cells.reduce(0) { $0 + $1.linkedLength })
    blocks.removeSubrange(first...)
    blocks.append(row)
  }

  /// Makes paragraphs of the cells from `first` on.
  mutating func separateCells(from first: Int) {
    for index in blocks[first...].indices where blocks[index].kind == .row {
      blocks[index].kind = .paragraph
    }
  }

  /// Takes away the ideographic spaces by which Chinese pages indent paragraphs.
  private static func withoutWideSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let space: [UInt8] = [0xE3, 0x80, 0x80]
    var text = text
    while let first = text.first, first <= 0x20 || first == 0xE3 && text.starts(with: space) {
      text = text.dropFirst(first <= 0x20 ? 1 : 3)
    }
    while let last = text.last, last <= 0x20 || last == 0x80 && text.suffix(3) == space[...] {
      text = text.dropLast(last <= 0x20 ? 1 : 3)
    }
    return text
  }
}
