/// Leaves out the parts of a page whose names say that they are not the article.
///
/// This is all that is done to the HTML in a Markdown file, most of which is text already.
enum NamedParts {
  /// Returns the blocks outside of such parts.
  ///
  /// A part that holds running text stays if only a class names it: classes are not always what
  /// they say. One that was never closed stays too: its end is a guess.
  ///
  /// - Complexity: O(*n*), where *n* is the number of blocks and parts.
  static func removed(from page: HTMLPage) -> [Block] {
    var blocks: [Block] = []
    var isLeftOut: [Bool] = []
    for part in page.parts {
      let isOut = !isLeftOut.isEmpty && isLeftOut[part.parent]
      isLeftOut.append(isOut || leavesOut(part, page: page))
    }
    for (index, block) in page.blocks.enumerated() where !isLeftOut[block.part] {
      blocks.append(page.block(index))
    }
    return blocks
  }

  private static func leavesOut(_ part: HTMLPage.Part, page: HTMLPage) -> Bool {
    let isHeader = part.cues.contains(.header) && !part.inherited.contains(.content)
    guard part.cues.isFurniture || isHeader, part.isClosed else { return false }
    if part.cues.contains(.element) { return true }
    return !part.blocks.contains { page.block($0).isProse }
  }
}
