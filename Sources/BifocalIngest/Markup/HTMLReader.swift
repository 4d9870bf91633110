/// Reads HTML into a page: knows which elements are open, and ends those whose end tag is missing.
///
/// The rules are those of browsers where text depends on them: a paragraph ends where a block
/// begins, an item where the next begins, and an end tag ends all that is open within, but nothing
/// around the cell of a table. To find the element that an end tag means, each open element knows
/// the one before it of its name, so nesting costs nothing.
struct HTMLReader {
  /// What was read so far.
  private(set) var page = HTMLPage()

  private var builder = BlockBuilder()
  private var suspended: [BlockBuilder] = []
  private var open: [OpenElement] = []
  /// For each element the index in `open` of the innermost one.
  private var innermost = [Int](repeating: -1, count: HTMLElement.allCases.count)
  private var innermostBlock = -1
  private var innermostBarrier = -1
  private var innermostHeading = -1
  private var link = -1
  private var part = 0
  private var skipped = 0

  /// An element that is open, and what was the case before it.
  private struct OpenElement {
    let element: HTMLElement
    let previous: Int
    let previousBlock: Int
    let previousBarrier: Int
    let previousHeading: Int
    let part: Int
    /// How many bytes, or for a row how many blocks, stood before it.
    let start: Int
    var cells = 0
    var holdsRows = false
    var interrupts = false
  }

  /// Reads more HTML; elements that are open stay so.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var scanner = HTMLScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text(let text):
        if skipped == 0 {
          builder.append(text, isLinked: link >= 0, keepsSpace: innermost[.pre] >= 0)
        }
      case .start(let tag): begin(tag)
      case .raw(let tag, let content): readRaw(tag, content)
      case .end(let element): end(element)
      }
    }
  }

  /// Adds a block that was not written in HTML.
  mutating func append(_ block: Block) {
    flush()
    page.append(
      block.text, kind: block.kind, linkedLength: block.linkedLength, part: part)
  }

  /// Ends what is open and returns the page.
  mutating func finish() -> HTMLPage {
    close(downTo: 0, isNamed: false)
    flush()
    page.parts[0].blocks = 0..<page.blocks.count
    return page
  }

  private mutating func readRaw(_ tag: HTMLTag, _ content: ArraySlice<UInt8>) {
    switch tag.element {
    case .title where skipped == 0: page.metadata.read(title: content)
    case .script: page.metadata.read(script: tag, content)
    default: break
    }
  }
}

// MARK: - Tags

extension HTMLReader {
  private mutating func begin(_ tag: HTMLTag) {
    let element = tag.element
    switch element {
    case .meta, .link, .html, .time: page.metadata.read(tag)
    default: break
    }
    if element.isVoid { return readVoid(element) }
    if element.isBlock { endDrawings() }
    if element.isBlock, skipped == 0 || !element.isSkipped { endImplied(by: element) }
    if element.isSkipped || skipped > 0 {
      if element.isSkipped { skipped += 1 }
      return push(element)
    }
    if element.isBlock { flush() }
    // A link within a link ends the one around it.
    if element == .a { link = -1 }
    let cues = tag.attributes.count > 3 || element.isContainer ? HTMLCues(tag) : []
    let interrupts = !element.isBlock && !cues.isDisjoint(with: .interrupting)
    if element == .td || element == .th, innermost[.tr] >= 0 { open[innermost[.tr]].cells += 1 }
    if element == .tr, innermost[.tr] >= 0 { open[innermost[.tr]].holdsRows = true }
    push(element)
    if element == .a, tag.hasAttribute("href") { link = open.count - 1 }
    if interrupts {
      open[open.count - 1].interrupts = true
      suspended.append(builder)
      builder = BlockBuilder()
    }
    if element.isContainer || !cues.isEmpty && (element.isBlock || interrupts) {
      page.parts.append(
        HTMLPage.Part(
          parent: part, element: element, cues: cues,
          inherited: inherited(cues, element),
          blocks: page.blocks.count..<page.blocks.count))
      part = page.parts.count - 1
    }
  }

  private func inherited(_ cues: HTMLCues, _ element: HTMLElement) -> HTMLCues {
    let outer = page.parts[part].inherited
    // What a figure quotes or tabulates is no caption.
    let isText = element == .blockquote || element == .table
    return (isText ? outer.subtracting(.caption) : outer).union(cues)
  }

  private mutating func readVoid(_ element: HTMLElement) {
    guard skipped == 0 else { return }
    switch element {
    case .br:
      // Two line breaks in a row are how old pages separate paragraphs.
      if builder.endsWithNewLine { flush() } else { builder.appendNewLine() }
    case .hr: flush()
    default: break
    }
  }

  private mutating func push(_ element: HTMLElement) {
    open.append(
      OpenElement(
        element: element, previous: innermost[element], previousBlock: innermostBlock,
        previousBarrier: innermostBarrier, previousHeading: innermostHeading, part: part,
        start: element == .tr ? page.blocks.count : builder.bytes.count))
    let index = open.count - 1
    innermost[element] = index
    if element.isBlock || element.isSkipped { innermostBlock = index }
    if element.isBarrier { innermostBarrier = index }
    if element.headingLevel != nil { innermostHeading = index }
  }

  /// Ends drawings and formulas, which hold no HTML, when their end tag was forgotten.
  private mutating func endDrawings() {
    let drawing = max(innermost[.svg], innermost[.math])
    if drawing >= 0, drawing == innermostBlock { close(downTo: drawing, isNamed: false) }
  }

  /// Ends what cannot hold the element that begins.
  private mutating func endImplied(by element: HTMLElement) {
    switch element {
    case .li: endImplied(.li, within: [.ul, .ol, .menu, .dir])
    case .dt, .dd:
      endImplied(.dt, within: [.dl])
      endImplied(.dd, within: [.dl])
    case .td, .th:
      endImplied(.td, within: [.table, .tr], crossing: true)
      endImplied(.th, within: [.table, .tr], crossing: true)
    case .tr: endImplied(.tr, within: [.table], crossing: true)
    case .tbody, .thead, .tfoot:
      for group in [HTMLElement.tbody, .thead, .tfoot] {
        endImplied(group, within: [.table], crossing: true)
      }
    default: break
    }
    if innermost[.p] > innermostBarrier { close(downTo: innermost[.p], isNamed: true) }
    if innermostHeading > innermostBarrier, innermostHeading == innermostBlock,
      element.isContainer || element == .p || element.headingLevel != nil, element != .div
    {
      close(downTo: innermostHeading, isNamed: false)
    }
  }

  private mutating func endImplied(
    _ element: HTMLElement, within groups: [HTMLElement], crossing: Bool = false
  ) {
    let index = innermost[element]
    guard index >= 0, crossing || index > innermostBarrier,
      groups.allSatisfy({ innermost[$0] < index })
    else { return }
    close(downTo: index, isNamed: true)
  }

  private mutating func end(_ element: HTMLElement) {
    let index = innermost[element]
    guard index >= 0 else {
      if element == .p || element == .br, skipped == 0 { flush() }
      return
    }
    if element.isSkipped {
      close(downTo: index, isNamed: true)
    } else if element.isBlock {
      let barrier =
        switch element {
        case .td, .th, .tr, .tbody, .thead, .tfoot: innermost[.table]
        case .table, .caption, .body, .html: -1
        default: innermostBarrier
        }
      guard index > barrier else { return }
      close(downTo: index, isNamed: true)
    } else if index > innermostBlock {
      close(downTo: index, isNamed: true)
    } else if element == .a {
      link = -1
    }
  }

  private mutating func close(downTo index: Int, isNamed: Bool) {
    while open.count > index {
      let element = open.removeLast()
      innermost[element.element] = element.previous
      innermostBlock = element.previousBlock
      innermostBarrier = element.previousBarrier
      if element.element.isSkipped { skipped -= 1 }
      if element.element == .sup, skipped == 0 {
        builder.takeBack(since: element.start, if: NoteMark.isReference)
      }
      if element.element.isBlock || element.interrupts, skipped == 0 { flush(after: element) }
      innermostHeading = element.previousHeading
      if link >= open.count { link = -1 }
      if element.element == .tr { endRow(element) }
      if part != element.part {
        let start = page.parts[part].blocks.lowerBound
        page.parts[part].blocks = min(start, page.blocks.count)..<page.blocks.count
        page.parts[part].isClosed = isNamed && open.count == index
        part = element.part
      }
      if element.interrupts, let outer = suspended.popLast() { builder = outer }
    }
  }

  private mutating func endRow(_ row: OpenElement) {
    guard !row.holdsRows, row.start <= page.blocks.count else { return }
    let cells = page.blocks[row.start...]
    let isTable =
      cells.count <= row.cells && cells.allSatisfy { $0.kind == .row }
      && !cells.contains { TextShape(page.text($0)).columns > 300 }
    if isTable {
      page.joinCells(from: row.start, part: part)
      // The cells are blocks no more.
      var cell = page.parts.count - 1
      while cell > part, page.parts[cell].blocks.upperBound > row.start {
        page.parts[cell].blocks = row.start..<row.start
        cell -= 1
      }
    } else {
      page.separateCells(from: row.start)
    }
  }
}

// MARK: - Blocks

extension HTMLReader {
  private mutating func flush(after closed: OpenElement? = nil) {
    guard !builder.bytes.isEmpty else { return builder.reset() }
    page.append(
      builder.bytes[...], kind: kind(after: closed), linkedLength: builder.linkedLength, part: part)
    builder.reset()
  }

  /// What the text is that ends here, by the elements that are open and the one that just closed.
  private func kind(after closed: OpenElement?) -> Block.Kind {
    if page.parts[part].inherited.contains(.caption) { return .caption }
    if innermost[.pre] >= 0 || closed?.element == .pre { return .preformatted }
    if let level = closed?.element.headingLevel { return .heading(level: level) }
    if innermostHeading > innermostBarrier, innermostHeading < open.count,
      let level = open[innermostHeading].element.headingLevel
    {
      return .heading(level: level)
    }
    if innermost[.li] > innermostBarrier || closed?.element == .li { return .listItem }
    let isCell = innermostBarrier >= 0 || closed?.element == .td || closed?.element == .th
    // Rows within a cell: the table is there to lay out the page.
    return isCell && innermost[.tr] >= 0 && !open[innermost[.tr]].holdsRows ? .row : .paragraph
  }
}

extension [Int] {
  fileprivate subscript(element: HTMLElement) -> Int {
    get { self[Int(element.rawValue)] }
    set { self[Int(element.rawValue)] = newValue }
  }
}
