/// Tells the parts of a page that are furniture by their names.
///
/// A name is not always what it says: a part that holds most of the running text stays, unless it
/// is hidden or holds comments.
struct PageParts {
  /// The page.
  let page: HTMLPage

  /// For each part why it is left out.
  private(set) var leftOut: [DroppedBlock.Reason?] = []

  private var prose: [Int] = []

  /// Reads the names of the parts of `page`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of parts and blocks.
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

  private func reason(_ index: Int, total: Int) -> DroppedBlock.Reason? {
    let part = page.parts[index]
    guard let reason = Self.reason(part) else { return nil }
    // Without an end tag nobody knows what is in it.
    if part.cues.contains(.element), !part.isClosed { return nil }
    if reason == .hidden || reason == .comments { return total > 0 ? reason : nil }
    // An article's class names its topics, and a quotation's where it comes from.
    switch part.element {
    case .article, .main, .blockquote: return nil
    default: break
    }
    let prose = prose(in: index)
    if part.cues.contains(.body) || reason == .buttons && prose > Self.buttonColumns { return nil }
    return prose * 10 > total * 7 ? nil : reason
  }

  /// A bar of buttons holds less running text than this.
  private static let buttonColumns = 200

  /// Why a part is left out by its names, whatever is in it.
  static func reason(_ part: HTMLPage.Part) -> DroppedBlock.Reason? {
    let cues = part.cues
    if cues.contains(.hidden) { return .hidden }
    if cues.contains(.comments) { return .comments }
    if cues.contains(.related) { return .related }
    if cues.contains(.navigation) { return .navigation }
    if cues.contains(.frame) { return .frame }
    if cues.contains(.sharing) { return .buttons }
    if cues.contains(.about) { return .about }
    if cues.contains(.header), !part.inherited.contains(.content) { return .header }
    return nil
  }
}
