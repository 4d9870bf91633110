/// Leaves out the parts of a page whose names say that they are not the article.
///
/// This is all that is done to the HTML in a Markdown file, most of which is text already.
enum NamedParts {
  /// Parts the blocks outside of such parts from those within.
  ///
  /// A part that holds running text stays if only a class names it: classes are not always what
  /// they say. One that was never closed stays too: its end is a guess.
  ///
  /// - Complexity: O(*n*), where *n* is the number of blocks and parts.
  static func divided(_ page: HTMLPage) -> (blocks: [Block], dropped: [DroppedBlock]) {
    var blocks: [Block] = []
    var dropped: [DroppedBlock] = []
    var reasons: [DroppedBlock.Reason?] = []
    for part in page.parts {
      let outer = reasons.isEmpty ? nil : reasons[part.parent]
      reasons.append(
        outer ?? (leavesOut(part, page: page) ? PageParts.reason(part) ?? .frame : nil))
    }
    for (index, block) in page.blocks.enumerated() {
      let block = (reason: reasons[block.part], whole: page.block(index))
      if let reason = block.reason {
        dropped.append(DroppedBlock(text: block.whole.text, reason: reason))
      } else {
        blocks.append(block.whole)
      }
    }
    return (blocks, dropped)
  }

  private static func leavesOut(_ part: HTMLPage.Part, page: HTMLPage) -> Bool {
    let isHeader = part.cues.contains(.header) && !part.inherited.contains(.content)
    guard part.cues.isFurniture || isHeader, part.isClosed else { return false }
    // An article stays one, though its classes name what it is about: `category-newsletters`.
    if part.cues.contains(.element), !part.cues.contains(.content) { return true }
    return !part.blocks.contains { page.block($0).isProse }
  }
}
