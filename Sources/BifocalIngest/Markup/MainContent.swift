/// Finds the article among the blocks of a page.
struct MainContent {
  /// Why a block is not part of the article.
  enum Reason: String {
    case hidden, comments, sharing, related, navigation, frame, about, header, links, outside
  }

  /// For each block of the page why it is left out; nothing for those of the article.
  private(set) var reasons: [Reason?]

  let page: HTMLPage
  let favor: ExtractionFavor
  private var leftOut: [Reason?] = []
  private var prose: [Int] = [0]

  init(_ page: HTMLPage, favor: ExtractionFavor = .balanced) {
    self.page = page
    self.favor = favor
    reasons = Array(repeating: nil, count: page.blocks.count)
    leaveOutParts()
    prose = proseSums { leftOut[page.blocks[$0].part] == nil }
    let container = self.container()
    for index in page.blocks.indices {
      let block = page.blocks[index]
      if let reason = leftOut[block.part] { reasons[index] = reason }
      else if !page.parts[container].blocks.contains(index) { reasons[index] = .outside }
      else if block.isMostlyLinks, !block.isProse { reasons[index] = .links }
    }
  }

  /// The blocks of the article.
  var blocks: [Block] { reasons.indices.filter { reasons[$0] == nil }.map(page.block) }

  private func proseSums(where isCounted: (Int) -> Bool) -> [Int] {
    var prose = [0]
    for index in page.blocks.indices {
      let block = page.blocks[index]
      let counts = block.isProse && isCounted(index)
      prose.append(prose[index] + (counts ? block.shape.columns : 0))
    }
    return prose
  }

  private func prose(in part: Int) -> Int {
    let blocks = page.parts[part].blocks
    return prose[blocks.upperBound] - prose[blocks.lowerBound]
  }

  private mutating func leaveOutParts() {
    prose = proseSums {
      page.parts[page.blocks[$0].part].inherited.isDisjoint(with: [.comments, .hidden])
    }
    let total = prose[page.blocks.count]
    for index in page.parts.indices {
      let part = page.parts[index]
      let outer = index == 0 ? nil : leftOut[part.parent]
      leftOut.append(outer ?? reason(index, total: total))
    }
  }

  private func reason(_ index: Int, total: Int) -> Reason? {
    let part = page.parts[index]
    guard let reason = Self.reason(part) else { return nil }
    if part.cues.contains(.element), !part.isClosed { return nil }
    let share = prose(in: index)
    switch reason {
    case .hidden, .comments: return total > 0 ? reason : nil
    default:
      if part.cues.contains(.body) { return nil }
      return share * 10 > total * 4 ? nil : reason
    }
  }

  private static func reason(_ part: HTMLPage.Part) -> Reason? {
    let cues = part.cues
    if cues.contains(.hidden) { return .hidden }
    if cues.contains(.comments) { return .comments }
    if cues.contains(.sharing) { return .sharing }
    if cues.contains(.related) { return .related }
    if cues.contains(.navigation) { return .navigation }
    if cues.contains(.frame) { return .frame }
    if cues.contains(.about) { return .about }
    if cues.contains(.header), !part.inherited.contains(.content) { return .header }
    return nil
  }

  private func container() -> Int {
    let total = prose(in: 0)
    func best(_ share: Int, _ isCandidate: (HTMLPage.Part) -> Bool) -> Int? {
      var best: Int?
      for index in page.parts.indices where leftOut[index] == nil && isCandidate(page.parts[index]) {
        if best.map({ prose(in: index) > prose(in: $0) }) ?? true { best = index }
      }
      return best.flatMap { prose(in: $0) * 100 >= total * share && prose(in: $0) > 0 ? $0 : nil }
    }
    if let body = best(40, { $0.cues.contains(.body) }) { return body }
    if let article = best(40, { $0.element == .article }) { return article }
    if let main = best(50, { $0.element == .main }) { return main }
    return best(50) { $0.cues.contains(.content) } ?? 0
  }
}

extension HTMLPage.PageBlock {
  var isMostlyLinks: Bool { linkedLength * 10 >= range.count * 6 && linkedLength > 0 }

  var isProse: Bool {
    if case .heading = kind { return false }
    guard !isMostlyLinks else { return false }
    return shape.columns >= 60 && shape.sentenceEnds > 0
  }
}
