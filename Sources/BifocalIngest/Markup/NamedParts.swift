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
    let blocks = page.blocks.indices.map(page.block)
    guard page.parts.contains(where: isNamedFurniture) else { return (blocks, []) }
    // How many paragraphs of running text stand before each block.
    let prose = blocks.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1.isProse ? 1 : 0)) }
    var reasons: [DroppedBlock.Reason?] = []
    for part in page.parts {
      let outer = reasons.isEmpty ? nil : reasons[part.parent]
      let isProse = prose[part.blocks.upperBound] > prose[part.blocks.lowerBound]
      reasons.append(
        outer ?? (leavesOut(part, isProse: isProse) ? PageParts.reason(part) ?? .frame : nil))
    }
    var kept: [Block] = []
    var dropped: [DroppedBlock] = []
    for (block, place) in zip(blocks, page.blocks) {
      if let reason = reasons[place.part] {
        dropped.append(DroppedBlock(text: block.text.string, reason: reason))
      } else {
        kept.append(block)
      }
    }
    return (kept, dropped)
  }

  private static func isNamedFurniture(_ part: HTMLPage.Part) -> Bool {
    let isHeader = part.cues.contains(.header) && !part.inherited.contains(.content)
    return part.isClosed && (part.cues.isFurniture || isHeader)
  }

  private static func leavesOut(_ part: HTMLPage.Part, isProse: Bool) -> Bool {
    guard isNamedFurniture(part) else { return false }
    // An article stays one, though its classes name what it is about: `category-newsletters`.
    if part.cues.contains(.element), !part.cues.contains(.content) { return true }
    return !isProse
  }
}
