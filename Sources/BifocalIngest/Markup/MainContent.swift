/// Finds the article among the blocks of a page.
struct MainContent {
  /// Why a block is not part of the article.
  enum Reason: String, CaseIterable {
    case hidden, comments, sharing, related, navigation, frame, about, header, links, outside
    case caption, label, leading, trailing
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
    leaveOutTeasers(in: container, parts)
    leaveOutLists()
    leaveOutLabels()
    leaveOutEmptySections()
    leaveOutLeading()
    leaveOutTrailing()
  }

  /// The blocks of the article.
  var blocks: [Block] { reasons.indices.filter { reasons[$0] == nil }.map(page.block) }

  private mutating func leaveOutLinks() {
    for index in page.blocks.indices where reasons[index] == nil {
      let block = page.blocks[index]
      if block.isMostlyLinks, !block.isProse { reasons[index] = .links }
      if block.kind == .caption, block.shape.columns < 240, favor != .recall { reasons[index] = .caption }
    }
  }

  private mutating func leaveOut(_ blocks: Range<Int>, _ reason: Reason) {
    for index in blocks where reasons[index] == nil { reasons[index] = reason }
  }

  /// Leaves out parts that lead to other articles: lists of links, and titles that are links with a
  /// few words below them.
  private mutating func leaveOutTeasers(in container: ArticleContainer, _ parts: PageParts) {
    for part in page.parts where container.blocks.contains(part.blocks.lowerBound) {
      let blocks = part.blocks
      guard !blocks.isEmpty, blocks != container.blocks, blocks.count <= 60, let first = blocks.first(where: { reasons[$0] == nil || reasons[$0] == .links })
      else { continue }
      var columns = 0
      var bytes = 0
      var linked = 0
      for index in blocks {
        columns += page.blocks[index].shape.columns
        bytes += page.blocks[index].range.count
        linked += page.blocks[index].linkedLength
      }
      if columns * 3 > container.prose { continue }
      if linked * 2 > bytes { leaveOut(blocks, .links) }
      let title = page.blocks[first]
      if title.isHeading, title.isMostlyLinks, columns <= 600 { leaveOut(blocks, .related) }
    }
    leaveOutInnerArticles(of: container, parts)
  }

  /// Leaves out articles within the article: they are others, unless it consists of them.
  private mutating func leaveOutInnerArticles(of container: ArticleContainer, _ parts: PageParts) {
    var inner: [Range<Int>] = []
    var prose = 0
    for (index, part) in page.parts.enumerated() where part.element == .article {
      guard page.parts[part.parent].inherited.contains(.article),
        container.blocks.contains(part.blocks.lowerBound),
        part.blocks.lowerBound >= inner.last?.upperBound ?? 0
      else { continue }
      inner.append(part.blocks)
      prose += parts.prose(in: index)
    }
    if prose * 3 < container.prose { for blocks in inner { leaveOut(blocks, .related) } }
  }

  /// Leaves out what stands below the heading of a list of other articles.
  private mutating func leaveOutLists() {
    for index in page.blocks.indices where reasons[index] == nil {
      let block = page.blocks[index]
      guard block.isHeading || block.isLabel(columns: 60), FurnitureWords.headsList(page.block(index).text)
      else { continue }
      reasons[index] = .related
      let part = page.parts[block.part].blocks
      if part.lowerBound == index { leaveOut(part, .related) }
    }
  }

  /// Leaves out headings below which everything was left out.
  private mutating func leaveOutEmptySections() {
    // What stands below: nothing, a heading of a level, or text, which is deeper than any heading.
    var below = 0
    var lacks = false
    for index in page.blocks.indices.reversed() {
      guard reasons[index] == nil else {
        lacks = lacks || reasons[index] != .outside
        continue
      }
      guard case .heading(let level) = page.blocks[index].kind else {
        (below, lacks) = (7, false)
        continue
      }
      if lacks, below <= level {
        reasons[index] = .label
      } else {
        (below, lacks) = (level, false)
      }
    }
  }

  /// Leaves out headings and short lines that lead to what was left out: `See also:`.
  private mutating func leaveOutLabels() {
    var leads = false
    for index in page.blocks.indices.reversed() {
      let block = page.blocks[index]
      switch reasons[index] {
      case .links, .related, .label: leads = true
      case nil:
        guard leads, block.isLabel(columns: 60) else {
          leads = false
          continue
        }
        reasons[index] = .label
        leads = block.isHeading
      default: leads = false
      }
    }
  }

  /// Leaves out short lines above the first paragraph: the date, the author, the column.
  private mutating func leaveOutLeading() {
    let kept = page.blocks.indices.filter { reasons[$0] == nil }
    guard let first = kept.first(where: { page.blocks[$0].isProse }) else { return }
    for index in kept where index < first {
      let block = page.blocks[index]
      if !block.isHeading, block.isLabel(columns: 60) { reasons[index] = .leading }
    }
  }

  /// Leaves out headings and short lines below the last paragraph.
  private mutating func leaveOutTrailing() {
    for index in page.blocks.indices.reversed() where reasons[index] == nil {
      let block = page.blocks[index]
      guard block.isLabel(columns: 60) || isCall(index) else { return }
      reasons[index] = .trailing
    }
  }

  /// Whether a block is a short question or call to the reader: `Share this article!`
  private func isCall(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind == .paragraph, block.shape.columns <= 80, block.shape.sentenceEnds == 1,
      let last = page.text(block).last
    else { return false }
    return last == UInt8(ascii: "?") || last == UInt8(ascii: "!") || block.linkedLength > 0
  }
}

extension HTMLPage.PageBlock {
  var isHeading: Bool { if case .heading = kind { true } else { false } }
  var isMostlyLinks: Bool { linkedLength * 10 >= range.count * 6 && linkedLength > 0 }

  /// Whether the block may stand for what follows it: a heading, or a short line without a sentence.
  func isLabel(columns: Int) -> Bool {
    isHeading || kind == .paragraph && shape.columns <= columns && shape.sentenceEnds == 0
  }

  var isProse: Bool {
    guard !isHeading, !isMostlyLinks else { return false }
    return shape.columns >= 60 && shape.sentenceEnds > 0
  }
}
