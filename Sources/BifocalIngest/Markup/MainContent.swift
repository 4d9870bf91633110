/// Finds the article among the blocks of a page.
///
/// The part that holds the article is chosen first, by its name and by how much running text is in
/// it (`PageParts`, `ArticleContainer`). Then what is in that part and is not the article's is left
/// out: lists of links and teasers, words about pictures, and short lines that lead to any of these
/// or stand above the first and below the last paragraph. Nothing depends on the language but a
/// few words (`PageWords`).
struct MainContent {
  /// The page.
  let page: HTMLPage

  /// What is favoured when in doubt.
  let favor: ExtractionFavor

  /// For each block of the page why it is left out; nothing for those of the article.
  var reasons: [DroppedBlock.Reason?]

  /// Finds the article in `page`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the page.
  init(_ page: HTMLPage, favor: ExtractionFavor) {
    let page = page.measured()
    self.page = page
    self.favor = favor
    let parts = PageParts(page)
    let container = ArticleContainer(parts, favor: favor)
    reasons = page.blocks.indices.map(container.reason)
    leaveOutLinks()
    leaveOutCalls()
    leaveOutTeasers(in: container)
    if favor != .recall { leaveOutInnerArticles(of: container, parts) }
    leaveOutSections()
    leaveOutLabels()
    leaveOutEmptySections()
    leaveOutLeadingLines()
    leaveOutTrailingLines()
    restoreIfEmpty()
  }

  /// The blocks of the article.
  var blocks: [Block] { reasons.indices.filter { reasons[$0] == nil }.map(page.block) }

  /// The blocks that are left out, in the order of the page.
  var dropped: [DroppedBlock] {
    reasons.indices.compactMap { index in
      reasons[index].map { DroppedBlock(text: page.text(page.blocks[index]).string, reason: $0) }
    }
  }

  /// The number of columns up to which a line without a sentence may be a label.
  var labelColumns: Int {
    switch favor {
    case .precision: 90
    case .balanced: 60
    case .recall: 30
    }
  }

  /// Leaves out those of `blocks` that are not left out yet.
  mutating func leaveOut(_ blocks: Range<Int>, _ reason: DroppedBlock.Reason) {
    for index in blocks where reasons[index] == nil { reasons[index] = reason }
  }

  private mutating func leaveOutLinks() {
    for index in page.blocks.indices where reasons[index] == nil {
      let block = page.blocks[index]
      if block.isMostlyLinks, !block.isProse { reasons[index] = .links }
      // A long one is no caption, whatever its class.
      if block.kind == .caption, block.shape.columns < 240, favor != .recall {
        reasons[index] = .caption
      }
    }
  }

  private mutating func leaveOutCalls() {
    for index in page.blocks.indices where reasons[index] == nil {
      let block = page.blocks[index]
      guard block.kind == .paragraph || block.kind == .listItem, block.shape.columns <= 300 else {
        continue
      }
      let text = String(decoding: page.text(block).prefix(128), as: UTF8.self)
      if PageWords.isCall(text) { reasons[index] = .notice }
      if block.shape.columns <= 100, PageWords.creditsPicture(text) { reasons[index] = .caption }
    }
  }

  /// Takes back what was decided, step by step, if nothing would be left.
  private mutating func restoreIfEmpty() {
    let steps: [Set<DroppedBlock.Reason>] = [
      [.leadingLine, .trailingLine, .emptySection, .caption],
      [.outside, .notice, .related, .about], [.links, .frame, .header],
    ]
    for step in steps where !reasons.contains(nil) {
      reasons = reasons.map { $0.map(step.contains) == true ? nil : $0 }
    }
    if !reasons.contains(nil) { reasons = reasons.map { _ in nil } }
  }
}

extension HTMLPage.PageBlock {
  /// Whether the block is a heading.
  var isHeading: Bool { kind.isHeading }

  /// Whether most of the text leads to other pages.
  var isMostlyLinks: Bool { Block.isMostlyLinks(linkedLength, of: range.count) }

  /// Whether the block is running text.
  var isProse: Bool {
    guard !isHeading, !isMostlyLinks, shape.columns >= 60 else { return false }
    // Some write without full stops, but not without commas.
    return shape.sentenceEnds > 0 || shape.columns >= 100 && shape.pauses >= 2
  }

  /// Whether the block may stand for what follows: a heading, or a short line without a sentence.
  func isLabel(columns: Int) -> Bool {
    isHeading || kind == .paragraph && shape.columns <= columns && shape.sentenceEnds == 0
  }
}
