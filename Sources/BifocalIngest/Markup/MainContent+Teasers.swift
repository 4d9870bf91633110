// Parts of the page that lead to other articles.
extension MainContent {
  /// A teaser is at most this long.
  private static let teaserColumns = 600

  /// A part of more blocks than these is no teaser; this also bounds the work.
  private static let teaserBlocks = 60

  /// Leaves out lists of links, and titles that are links with a few words below them.
  mutating func leaveOutTeasers(in container: ArticleContainer) {
    for part in page.parts where container.blocks.contains(part.blocks.lowerBound) {
      let blocks = part.blocks
      guard !blocks.isEmpty, blocks != container.blocks, blocks.count <= Self.teaserBlocks,
        let first = blocks.first(where: { reasons[$0] == nil || reasons[$0] == .links })
      else { continue }
      var columns = 0
      var length = 0
      var linkedLength = 0
      for block in page.blocks[blocks] {
        columns += block.shape.columns
        length += block.range.count
        linkedLength += block.linkedLength
      }
      guard columns * 3 <= container.prose else { continue }
      let title = page.blocks[first]
      if linkedLength * 2 > length {
        leaveOut(blocks, .links)
      } else if title.isHeading, title.isMostlyLinks, columns <= Self.teaserColumns {
        leaveOut(blocks, .related)
      }
    }
  }

  /// Leaves out articles within the article: they are others, unless it consists of them.
  mutating func leaveOutInnerArticles(of container: ArticleContainer, _ parts: PageParts) {
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
    guard prose * 3 < container.prose else { return }
    for blocks in inner { leaveOut(blocks, .related) }
  }

  /// Leaves out what has a heading such as `Related articles`, with its part if that begins there.
  mutating func leaveOutSections() {
    for index in page.blocks.indices where reasons[index] == nil {
      let block = page.blocks[index]
      guard block.isLabel(columns: 60), PageWords.headsSection(page.text(block).string)
      else {
        continue
      }
      reasons[index] = .listHeading
      let part = page.parts[block.part].blocks
      if part.lowerBound == index { leaveOut(part, .related) }
    }
  }
}
