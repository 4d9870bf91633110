// Short lines and headings, which say by their place what they are.
extension MainContent {
  /// Leaves out headings and short lines that lead to what was left out: `See also:`.
  mutating func leaveOutLabels() {
    var leads = false
    for index in page.blocks.indices.reversed() {
      let block = page.blocks[index]
      switch reasons[index] {
      case .links, .related: leads = true
      case nil where leads && block.isLabel(columns: labelColumns):
        reasons[index] = .listHeading
        leads = block.isHeading
      default: leads = false
      }
    }
  }

  /// Leaves out headings below which everything was left out.
  mutating func leaveOutEmptySections() {
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
        reasons[index] = .emptySection
      } else {
        (below, lacks) = (level, false)
      }
    }
  }

  /// Leaves out short lines above the first paragraph: the date, the author, the column.
  mutating func leaveOutLeadingLines() {
    let kept = page.blocks.indices.filter { reasons[$0] == nil }
    guard let first = kept.first(where: { page.blocks[$0].isProse }) else { return }
    for index in kept where index < first {
      let block = page.blocks[index]
      if !block.isHeading, block.isLabel(columns: labelColumns) { reasons[index] = .leadingLine }
    }
  }

  /// Leaves out headings and short lines below the last paragraph.
  mutating func leaveOutTrailingLines() {
    for index in page.blocks.indices.reversed() where reasons[index] == nil {
      let block = page.blocks[index]
      guard block.isLabel(columns: labelColumns) || favor != .recall && isShortCall(block) else {
        return
      }
      reasons[index] = .trailingLine
    }
  }

  /// Whether a block is a short question or call to the reader, `Share this article!`.
  private func isShortCall(_ block: HTMLPage.PageBlock) -> Bool {
    guard block.kind == .paragraph, block.shape.columns <= 80, block.shape.sentenceEnds == 1,
      let last = page.text(block).last
    else { return false }
    return last == UInt8(ascii: "?") || last == UInt8(ascii: "!") || block.linkedLength > 0
  }
}
