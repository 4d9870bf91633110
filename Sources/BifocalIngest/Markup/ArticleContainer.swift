/// Which part of a page holds the article.
struct ArticleContainer {
  private let parts: PageParts
  /// The blocks of the part.
  let blocks: Range<Int>
  /// The columns of running text in it.
  let prose: Int
  private let lead: Range<Int>

  init(_ parts: PageParts) {
    self.parts = parts
    let page = parts.page
    let part = Self.climbed(from: Self.part(parts), parts)
    blocks = page.parts[part].blocks
    prose = parts.prose(in: part)
    var outer = part
    var top = part
    while outer != 0 {
      outer = page.parts[outer].parent
      if page.parts[outer].cues.contains(.content) { top = outer }
    }
    let start = page.parts[top].blocks.lowerBound
    let title = page.blocks[..<blocks.lowerBound].lastIndex { $0.kind == .heading(level: 1) }
    let leadStart = title.map { $0 + 1 } ?? start
    lead = min(leadStart, blocks.lowerBound)..<blocks.lowerBound
  }

  func reason(_ index: Int) -> MainContent.Reason? {
    let page = parts.page
    let block = page.blocks[index]
    if let reason = parts.leftOut[block.part] { return reason }
    if blocks.contains(index) { return nil }
    if lead.contains(index), block.isProse || page.parts[block.part].inherited.contains(.summary) && block.shape.columns >= 60 && !block.isMostlyLinks {
      return nil
    }
    return .outside
  }

  private static func part(_ parts: PageParts) -> Int {
    let page = parts.page
    let total = parts.prose(in: 0)
    func best(_ share: Int, _ isCandidate: (HTMLPage.Part) -> Bool) -> Int? {
      var best: Int?
      for index in page.parts.indices
      where parts.leftOut[index] == nil && isCandidate(page.parts[index]) {
        if best.map({ parts.prose(in: index) > parts.prose(in: $0) }) ?? true { best = index }
      }
      return best.flatMap {
        let prose = parts.prose(in: $0)
        return prose * 100 >= total * share && prose > 0 ? $0 : nil
      }
    }
    return best(40) { $0.cues.contains(.body) } ?? best(40) { $0.element == .article }
      ?? best(50) { $0.element == .main } ?? best(50) { $0.cues.contains(.content) } ?? 0
  }

  /// Goes from a part to those around it as long as they add little but running text.
  private static func climbed(from start: Int, _ parts: PageParts) -> Int {
    let page = parts.page
    var part = start
    var current = start
    for _ in 0..<3 {
      guard current != 0, page.parts[current].element != .article, page.parts[current].element != .main else { break }
      current = page.parts[current].parent
      let inner = page.parts[part].blocks
      let outer = page.parts[current].blocks
      var prose = 0
      var all = 0
      for index in outer where !inner.contains(index) && parts.leftOut[page.blocks[index].part] == nil {
        let block = page.blocks[index]
        all += block.shape.columns
        if block.isProse { prose += block.shape.columns }
      }
      if prose > 0, prose * 4 >= all * 3 { part = current }
    }
    return part
  }
}
