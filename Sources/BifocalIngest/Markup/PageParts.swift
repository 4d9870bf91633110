/// Which parts of a page are furniture by their names.
struct PageParts {
  let page: HTMLPage

  /// For each part why it is left out.
  private(set) var leftOut: [MainContent.Reason?] = []

  private var prose: [Int] = []

  init(_ page: HTMLPage) {
    self.page = page
    prose = proseSums {
      page.parts[page.blocks[$0].part].inherited.isDisjoint(with: [.comments, .hidden])
    }
    let total = prose(in: 0)
    for index in page.parts.indices {
      let outer = index == 0 ? nil : leftOut[page.parts[index].parent]
      leftOut.append(outer ?? reason(index, total: total))
    }
    prose = proseSums { leftOut[page.blocks[$0].part] == nil }
  }

  /// The columns of running text in a part, without what is left out.
  func prose(in part: Int) -> Int {
    let blocks = page.parts[part].blocks
    return prose[blocks.upperBound] - prose[blocks.lowerBound]
  }

  private func proseSums(where isCounted: (Int) -> Bool) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(page.blocks.count + 1)
    for index in page.blocks.indices {
      let block = page.blocks[index]
      let counts = block.isProse && isCounted(index)
      sums.append(sums[index] + (counts ? block.shape.columns : 0))
    }
    return sums
  }

  private func reason(_ index: Int, total: Int) -> MainContent.Reason? {
    let part = page.parts[index]
    guard let reason = Self.reason(part) else { return nil }
    if part.cues.contains(.element), !part.isClosed { return nil }
    switch reason {
    case .hidden, .comments: return total > 0 ? reason : nil
    default: break
    }
    if part.cues.contains(.body) || part.element == .article || part.element == .main { return nil }
    // A tweet within the article.
    if part.element == .blockquote { return nil }
    let share = prose(in: index)
    if reason == .sharing, share > 200 { return nil }
    return share * 10 > total * 7 ? nil : reason
  }

  /// Why a part is left out by its names, whatever is in it.
  static func reason(_ part: HTMLPage.Part) -> MainContent.Reason? {
    let cues = part.cues
    if cues.contains(.hidden) { return .hidden }
    if cues.contains(.comments) { return .comments }
    if cues.contains(.related) { return .related }
    if cues.contains(.navigation) { return .navigation }
    if cues.contains(.frame) { return .frame }
    if cues.contains(.sharing) { return .sharing }
    if cues.contains(.about) { return .about }
    if cues.contains(.header), !part.inherited.contains(.content) { return .header }
    return nil
  }
}
