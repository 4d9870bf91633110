/// Turns HTML into blocks, and leaves out the parts of the page that their elements name.
///
/// There is no tree: a part that is left out ends where as many of its elements have ended as have
/// begun, and one that never ends is kept, so nesting costs nothing and a forgotten end tag loses
/// no text.
struct HTMLBlocks {
  /// What the page says about the article.
  private(set) var metadata = HTMLMetadata()

  /// The text of the first element `title`.
  private(set) var title: String?

  /// The first heading in a part that was left out, such as `header`.
  private(set) var droppedHeading: String?

  private var blocks: [Block] = []
  private var builder = BlockBuilder()
  private var isInItem = false
  private var isInTitle = false
  private var articleDepth = 0
  private var caption: OpenElement?
  private var part: Part?

  /// An element that is open, and how many of its name are.
  private struct OpenElement {
    let name: String
    var depth = 1

    /// Counts an end tag; true when it closes the element.
    mutating func close(_ other: String) -> Bool {
      if other == name { depth -= 1 }
      return depth == 0
    }
  }

  /// A part of the page that is being left out.
  private struct Part {
    var element: OpenElement
    /// Whether it may turn out to hold the article.
    let isDoubtful: Bool
    /// The block that it interrupts.
    let interrupted: BlockBuilder
    var blocks: [Block] = []
  }

  /// Reads more HTML; elements that are open stay so.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var scanner = HTMLScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text(let text): builder.append(text)
      case .start(let tag): open(tag)
      case .end(let name): close(name)
      }
    }
  }

  /// Adds a block that was not written in HTML.
  mutating func append(_ block: Block) {
    flush()
    add(block)
  }

  /// Ends what is open and returns the blocks.
  mutating func finish() -> [Block] {
    flush()
    if let part {
      // The end tag was forgotten: better too much of the page than too little of the article.
      self.part = nil
      builder = part.interrupted
      flush()
      blocks += part.blocks
    }
    return blocks
  }

  private mutating func open(_ tag: HTMLTag) {
    metadata.read(tag)
    if part?.element.name == tag.name { part?.element.depth += 1 }
    if caption?.name == tag.name { caption?.depth += 1 }
    let isBlock = HTMLElements.blocks.contains(tag.name)
    if isBlock { flush() }
    beginPart(tag)
    if HTMLElements.isCaption(tag), caption == nil {
      flush()
      caption = OpenElement(name: tag.name)
    }
    switch tag.name {
    case "a": builder.isInLink = tag.attribute("href") != nil
    case "br":
      // Two line breaks in a row are how old pages separate paragraphs.
      if builder.endsWithNewLine { flush() } else { builder.appendNewLine() }
    case "li": isInItem = true
    case "td", "th": builder.appendCell()
    case "title": isInTitle = title == nil
    case "article", "main": articleDepth += 1
    default: break
    }
    builder.kind = kind(in: tag.name, isBlock: isBlock)
  }

  private mutating func close(_ name: String) {
    if HTMLElements.blocks.contains(name) {
      flush()
      builder.kind = textKind
    }
    if caption?.close(name) == true {
      flush()
      caption = nil
      builder.kind = textKind
    }
    switch name {
    case "a": builder.isInLink = false
    case "li", "ul", "ol":
      isInItem = false
      builder.kind = textKind
    case "title": isInTitle = false
    case "article", "main": articleDepth -= 1
    default: break
    }
    if part?.element.close(name) == true { endPart() }
  }

  private func kind(in name: String, isBlock: Bool) -> Block.Kind {
    if let level = HTMLElements.headingLevel(name) { return .heading(level: level) }
    if name == "tr" { return .row }
    if name == "pre" { return .preformatted }
    return isBlock || caption != nil ? textKind : builder.kind
  }

  /// What text is that no element of its own says more about.
  private var textKind: Block.Kind {
    if caption != nil { return .caption }
    return isInItem ? .listItem : .paragraph
  }

  private mutating func beginPart(_ tag: HTMLTag) {
    guard part == nil else { return }
    // The header of an article, unlike that of a page, holds its title and its lead.
    let isNamed =
      HTMLElements.dropped.contains(tag.name) && !(tag.name == "header" && articleDepth > 0)
    guard isNamed || HTMLElements.isMarkedAsPart(tag) else { return }
    // Old sites wrap a whole page in one form, and classes are not always what they say.
    part = Part(
      element: OpenElement(name: tag.name), isDoubtful: !isNamed || tag.name == "form",
      interrupted: builder)
    builder = BlockBuilder()
  }

  private mutating func endPart() {
    flush()
    guard let part else { return }
    self.part = nil
    builder = part.interrupted
    if part.isDoubtful, part.blocks.contains(where: \.isProse) {
      flush()
      blocks += part.blocks
    } else {
      droppedHeading = droppedHeading ?? part.blocks.first(where: \.isHeading)?.text
    }
  }

  private mutating func flush() {
    guard let block = builder.finish() else { return }
    // A link does not reach over paragraphs, except by mistake.
    builder.isInLink = false
    if isInTitle {
      title = title ?? block.text
      isInTitle = false
    } else {
      add(block)
    }
  }

  private mutating func add(_ block: Block) {
    if part != nil {
      part?.blocks.append(block)
    } else {
      blocks.append(block)
    }
  }
}
