internal import BifocalText

/// Takes out what belongs to the page and not to the article: trails, bars of buttons, lists of
/// other articles, credits, notices, and what is said twice.
///
/// The signs are those of shape and place before those of words: mostly links, no sentence in it,
/// above the first or below the last paragraph of the article. In doubt a block stays, and if
/// nothing would be left, everything does.
struct PageFurniture {
  /// The blocks of the article.
  private(set) var remaining: [Block] = []

  /// What was taken out, in the order of the page.
  private(set) var dropped: [DroppedBlock] = []

  /// What the lines that were taken out said about the article.
  private(set) var fields = ArticleFields()

  private let blocks: [Block]
  private var reasons: [DroppedBlock.Reason?]

  /// The first and the last paragraph that are certainly the article's.
  private let body: ClosedRange<Int>?

  /// Tells the article in `blocks` from the page.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks.
  init(_ blocks: [Block]) {
    self.blocks = blocks
    reasons = Array(repeating: nil, count: blocks.count)
    let isArticles = { blocks[$0].isProse && !FurnitureWords.isFootNotice(blocks[$0]) }
    let first = blocks.indices.first(where: isArticles)
    body = first.map { first in first...(blocks.indices.last(where: isArticles) ?? first) }
    for index in blocks.indices { reasons[index] = reasonByItself(index) }
    takeListsOfArticles()
    takeWhatFurnitureSurrounds()
    takeEmptySections()
    let copies = Repetition.copies(in: blocks) { [reasons] in reasons[$0] != nil }
    for (index, reason) in copies { reasons[index] = reason }
    if reasons.contains(nil) { divide() } else { remaining = blocks }
  }

  /// Parts the blocks that stay from those that do not.
  private mutating func divide() {
    for (block, reason) in zip(blocks, reasons) {
      if let reason {
        dropped.append(DroppedBlock(text: block.text.string, reason: reason))
        continue
      }
      if let (bare, mark) = block.withoutEndMark() {
        dropped.append(DroppedBlock(text: mark, reason: .endMark))
        remaining.append(bare)
      } else {
        remaining.append(block)
      }
    }
  }

  private func isFurniture(_ index: Int) -> Bool { reasons[index] != nil }

  private func isInBody(_ index: Int) -> Bool { body?.contains(index) ?? true }

  private mutating func reasonByItself(_ index: Int) -> DroppedBlock.Reason? {
    let block = blocks[index]
    guard !block.isHeading, block.kind != .preformatted else { return nil }
    if block.isMostlyLinks, !block.isProse { return .links }
    if let line = LabelledLine(block.text) {
      let isCredit = line.topics.contains(.credit)
      guard isCredit || !isInBody(index) else { return nil }
      fields.fill(from: line.fields)
      return isCredit ? .credit : .labels
    }
    guard !isInBody(index) else { return nil }
    if FurnitureWords.isFootNotice(block) { return .notice }
    guard !block.isProse else { return nil }
    let text = block.text
    if TextLine.isAddress(text) {
      fields.url = fields.url ?? text.string
      return .address
    }
    if FurnitureWords.isTrail(text) { return .trail }
    if FurnitureWords.isBar(block) { return .buttons }
    if FurnitureWords.leadsToMore(text) { return .more }
    return LabelledLine.contactCount(in: text) >= 2 ? .contact : nil
  }

  /// Takes the heading of a list of other articles with the list; a heading of the same words
  /// above running text stays.
  private mutating func takeListsOfArticles() {
    var index = 0
    while index < blocks.count {
      let heading = index
      index += 1
      guard FurnitureWords.headsList(blocks[heading].text) || isMoreLine(heading) else { continue }
      while index < blocks.count, isFurniture(index) || isItem(index) { index += 1 }
      guard index > heading + 1 || isFurniture(heading) else { continue }
      reasons[heading] = reasons[heading] ?? .listHeading
      for item in heading + 1..<index { reasons[item] = reasons[item] ?? .listItem }
    }
  }

  private func isMoreLine(_ index: Int) -> Bool {
    isFurniture(index) && FurnitureWords.leadsToMore(blocks[index].text)
  }

  private func isItem(_ index: Int) -> Bool {
    let block = blocks[index]
    return !block.isHeading && !block.isProse
      && block.columns <= (block.kind == .listItem ? 120 : 80)
      && !FurnitureWords.headsList(block.text)
  }

  /// Takes short lines below the article that have furniture above and below.
  private mutating func takeWhatFurnitureSurrounds() {
    guard let body, blocks.count > 2 else { return }
    for index in (body.upperBound + 1..<blocks.count).dropFirst().dropLast()
    where isFurniture(index - 1) && isFurniture(index + 1) && isItem(index) {
      reasons[index] = reasons[index] ?? .surrounded
    }
  }

  /// Takes headings that had something below them, all of which was furniture.
  private mutating func takeEmptySections() {
    var isEmpty = true
    var hadBlocks = false
    for index in blocks.indices.reversed() {
      if blocks[index].isHeading, !isFurniture(index) {
        if isEmpty && hadBlocks { reasons[index] = .emptySection }
        isEmpty = isFurniture(index)
        hadBlocks = isFurniture(index)
      } else {
        isEmpty = isEmpty && isFurniture(index)
        hadBlocks = true
      }
    }
  }
}

extension Block {
  /// The block without the ornament that magazines put after the last sentence, and the ornament;
  /// nothing when it has none.
  fileprivate func withoutEndMark() -> (block: Block, mark: String)? {
    guard let (last, length) = text.lastScalar, last.isEndMark else { return nil }
    let bare = text.dropLast(length)
    guard bare.endsSentence else { return nil }
    return (Block(kind: kind, text: bare.trimmed(), linkedLength: linkedLength), String(last))
  }
}

extension Unicode.Scalar {
  fileprivate var isEndMark: Bool {
    switch self {
    case "■", "□", "◆", "◇", "●", "▲": true
    default: false
    }
  }
}
