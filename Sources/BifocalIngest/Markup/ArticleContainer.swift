/// Finds the part of a page that holds the article, and the lead that stands above it.
struct ArticleContainer {
  /// The blocks of the part.
  let blocks: Range<Int>

  /// The columns of running text in it.
  let prose: Int

  private let parts: PageParts
  private let lead: Range<Int>

  /// Chooses among `parts`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of parts and blocks.
  init(_ parts: PageParts, favor: ExtractionFavor) {
    self.parts = parts
    let page = parts.page
    let part = Self.widened(Self.part(parts), parts, favor: favor)
    blocks = page.parts[part].blocks
    prose = parts.prose(in: part)
    lead = Self.lead(above: part, page)
  }

  /// Returns why a block is not in the article's part; nothing when it is.
  func reason(_ index: Int) -> DroppedBlock.Reason? {
    let block = parts.page.blocks[index]
    if let reason = parts.leftOut[block.part] { return reason }
    return blocks.contains(index) || lead.contains(index) && isLead(block) ? nil : .outside
  }

  private func isLead(_ block: HTMLPage.PageBlock) -> Bool {
    let isSummary = parts.page.parts[block.part].inherited.contains(.summary)
    return block.isProse || isSummary && block.shape.columns >= 60 && !block.isMostlyLinks
  }

  /// What is named the body of an article holds it if it has a fair share of the running text;
  /// then what is an article, the main part, or just content.
  private static func part(_ parts: PageParts) -> Int {
    let total = parts.prose(in: 0)
    func best(percent: Int, _ isCandidate: (HTMLPage.Part) -> Bool) -> Int? {
      var best: (part: Int, prose: Int)?
      for (index, part) in parts.page.parts.enumerated()
      where parts.leftOut[index] == nil && isCandidate(part) {
        let prose = parts.prose(in: index)
        if prose > best?.prose ?? 0 { best = (index, prose) }
      }
      return best.flatMap { $0.prose * 100 >= total * percent ? $0.part : nil }
    }
    return best(percent: 40) { $0.cues.contains(.body) }
      ?? best(percent: 40) { $0.element == .article }
      ?? best(percent: 50) { $0.element == .main }
      ?? best(percent: 50) { $0.cues.contains(.content) } ?? 0
  }

  /// Goes from a part to those around it that add little but running text.
  private static func widened(_ part: Int, _ parts: PageParts, favor: ExtractionFavor) -> Int {
    let page = parts.page
    let percent = favor == .recall ? 50 : 75
    var chosen = part
    var current = part
    for _ in 0..<3 {
      if current == 0 || page.parts[current].element == .article { break }
      if page.parts[current].element == .main { break }
      current = page.parts[current].parent
      let inner = page.parts[chosen].blocks
      var prose = 0
      var all = 0
      for index in page.parts[current].blocks where !inner.contains(index) {
        let block = page.blocks[index]
        guard parts.leftOut[block.part] == nil else { continue }
        all += block.shape.columns
        if block.isProse { prose += block.shape.columns }
      }
      if prose > 0, prose * 100 >= all * percent { chosen = current }
    }
    return chosen
  }

  /// What stands between the headline, or the beginning of the content, and the part.
  private static func lead(above part: Int, _ page: HTMLPage) -> Range<Int> {
    let end = page.parts[part].blocks.lowerBound
    if let title = page.blocks[..<end].lastIndex(where: { $0.kind == .heading(level: 1) }) {
      return title + 1..<end
    }
    var top = part
    var outer = part
    while outer != 0 {
      outer = page.parts[outer].parent
      if page.parts[outer].cues.contains(.content) { top = outer }
    }
    return min(page.parts[top].blocks.lowerBound, end)..<end
  }
}
