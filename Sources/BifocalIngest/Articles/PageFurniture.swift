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

  /// What the lines that were taken out said about the article.
  private(set) var fields = ArticleFields()

  private let blocks: [Block]
  private var isFurniture: [Bool]

  /// The first and the last paragraph that are certainly the article's.
  private let body: ClosedRange<Int>?

  /// Tells the article in `blocks` from the page.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks.
  init(_ blocks: [Block]) {
    self.blocks = blocks
    isFurniture = Array(repeating: false, count: blocks.count)
    let prose = blocks.indices.filter {
      blocks[$0].isProse && !FurnitureWords.isFootNotice(blocks[$0].text)
    }
    body = prose.first.flatMap { first in prose.last.map { first...$0 } }
    for index in blocks.indices { isFurniture[index] = isFurnitureByItself(index) }
    takeListsOfArticles()
    takeWhatFurnitureSurrounds()
    takeEmptySections()
    for index in Repetition.copies(in: blocks, except: isFurniture) { isFurniture[index] = true }
    remaining = blocks.indices.filter { !isFurniture[$0] }.map { blocks[$0].withoutEndMark() }
    if remaining.isEmpty { remaining = blocks }
  }

  private func isInBody(_ index: Int) -> Bool { body?.contains(index) ?? true }

  private mutating func isFurnitureByItself(_ index: Int) -> Bool {
    let block = blocks[index]
    guard !block.isHeading, block.kind != .preformatted else { return false }
    if block.isMostlyLinks, !block.isProse { return true }
    if let line = LabelledLine(block.text) {
      let isCredit = line.topics.contains(.credit)
      guard isCredit || !isInBody(index) else { return false }
      fields.fill(from: line.fields)
      return true
    }
    guard !isInBody(index) else { return false }
    let text = block.text
    if FurnitureWords.isFootNotice(text) { return true }
    guard !block.isProse else { return false }
    if TextLine.isAddress(text) {
      fields.url = fields.url ?? text
      return true
    }
    return FurnitureWords.isTrail(text) || FurnitureWords.isBar(text)
      || FurnitureWords.leadsToMore(text) || LabelledLine.contactCount(in: text) >= 2
  }

  /// Takes the heading of a list of other articles with the list; a heading of the same words
  /// above running text stays.
  private mutating func takeListsOfArticles() {
    var index = 0
    while index < blocks.count {
      let heading = index
      index += 1
      guard FurnitureWords.headsList(blocks[heading].text) || isMoreLine(heading) else { continue }
      while index < blocks.count, isFurniture[index] || isItem(blocks[index]) { index += 1 }
      guard index > heading + 1 || isFurniture[heading] else { continue }
      for item in heading..<index { isFurniture[item] = true }
    }
  }

  private func isMoreLine(_ index: Int) -> Bool {
    isFurniture[index] && FurnitureWords.leadsToMore(blocks[index].text)
  }

  private func isItem(_ block: Block) -> Bool {
    !block.isHeading && !block.isProse && block.columns <= (block.kind == .listItem ? 120 : 80)
      && !FurnitureWords.headsList(block.text)
  }

  /// Takes short lines below the article that have furniture above and below.
  private mutating func takeWhatFurnitureSurrounds() {
    guard let body, blocks.count > 2 else { return }
    for index in (body.upperBound + 1..<blocks.count).dropFirst().dropLast()
    where isFurniture[index - 1] && isFurniture[index + 1] && isItem(blocks[index]) {
      isFurniture[index] = true
    }
  }

  /// Takes headings that had something below them, all of which was furniture.
  private mutating func takeEmptySections() {
    var isEmpty = true
    var hadBlocks = false
    for index in blocks.indices.reversed() {
      if blocks[index].isHeading, !isFurniture[index] {
        isFurniture[index] = isEmpty && hadBlocks
        isEmpty = isFurniture[index]
        hadBlocks = isFurniture[index]
      } else {
        isEmpty = isEmpty && isFurniture[index]
        hadBlocks = true
      }
    }
  }
}

extension Block {
  /// The number of columns that the text takes.
  fileprivate var columns: Int { text.columns }

  /// The block without the ornament that magazines put after the last sentence.
  fileprivate func withoutEndMark() -> Block {
    guard let last = text.unicodeScalars.last, "■□◆◇●▲".unicodeScalars.contains(last) else {
      return self
    }
    let bare = text.unicodeScalars.dropLast()
    guard String(bare).endsSentence else { return self }
    var block = self
    block.text = String(String(bare).trimmed())
    return block
  }
}
