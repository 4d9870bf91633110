/// Finds the article among the blocks of a page.
struct MainContent {
  /// Why a block is not part of the article.
  enum Reason: String, CaseIterable {
    case hidden, comments, sharing, related, navigation, frame, about, header, links, outside
    case caption, label, trailing
  }

  let page: HTMLPage
  let favor: ExtractionFavor

  /// For each block of the page why it is left out; nothing for those of the article.
  private(set) var reasons: [Reason?]

  init(_ page: HTMLPage, favor: ExtractionFavor = .balanced) {
    self.page = page
    self.favor = favor
    let parts = PageParts(page)
    let container = ArticleContainer(parts)
    reasons = page.blocks.indices.map { container.reason($0) }
    leaveOutLinks()
    leaveOutLabels()
    leaveOutTrailing()
  }

  /// The blocks of the article.
  var blocks: [Block] { reasons.indices.filter { reasons[$0] == nil }.map(page.block) }

  private mutating func leaveOutLinks() {
    for index in page.blocks.indices where reasons[index] == nil {
      let block = page.blocks[index]
      if block.isMostlyLinks, !block.isProse { reasons[index] = .links }
      if block.kind == .caption, favor != .recall { reasons[index] = .caption }
    }
  }

  /// Leaves out headings and short lines that lead to what was left out: `See also:`.
  private mutating func leaveOutLabels() {
    for index in page.blocks.indices.dropLast().reversed() where reasons[index] == nil {
      let block = page.blocks[index]
      guard block.isShort, reasons[index + 1] == .links || reasons[index + 1] == .related
        || reasons[index + 1] == .label
      else { continue }
      if block.isHeading || block.kind == .paragraph { reasons[index] = .label }
    }
  }

  private mutating func leaveOutTrailing() {
    guard let last = page.blocks.indices.last(where: { reasons[$0] == nil && page.blocks[$0].isProse }) else { return }
    for index in page.blocks.indices[(last + 1)...].reversed() where reasons[index] == nil {
      let block = page.blocks[index]
      guard block.isShort, block.isHeading || block.kind == .paragraph else { return }
      reasons[index] = .trailing
    }
  }
}

extension HTMLPage.PageBlock {
  var isHeading: Bool { if case .heading = kind { true } else { false } }
  var isMostlyLinks: Bool { linkedLength * 10 >= range.count * 6 && linkedLength > 0 }
  var isShort: Bool { shape.columns <= 80 && shape.sentenceEnds < 2 }

  var isProse: Bool {
    guard !isHeading, !isMostlyLinks else { return false }
    return shape.columns >= 60 && shape.sentenceEnds > 0
  }
}
