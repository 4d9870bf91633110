/// The title of an article, taken out of its blocks so that it is not counted as text.
struct Headline {
  /// The title, if there is one.
  let title: String?

  /// The blocks that were taken out.
  private(set) var dropped: [DroppedBlock] = []

  /// Takes the title out of `blocks`.
  ///
  /// A title that is known already is taken out where it stands above the text. If none is known,
  /// it is the first heading above the text, or else the first heading of the first level.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks above the text.
  static func taken(from blocks: inout [Block], known title: String?) -> Headline {
    let start = blocks.firstIndex(where: \.isProse) ?? blocks.endIndex
    if let title {
      let letters = letters(of: ByteSlice(title.utf8))
      let copies = blocks.indices.filter {
        $0 < start && letters.elementsEqual(self.letters(of: blocks[$0].text))
      }
      var headline = Headline(title: title)
      guard copies.count < blocks.count else { return headline }
      headline.dropped = copies.map { DroppedBlock(text: blocks[$0].text.string, reason: .title) }
      for index in copies.reversed() { blocks.remove(at: index) }
      return headline
    }
    guard blocks.contains(where: { !$0.isHeading }) else { return Headline(title: nil) }
    let index =
      blocks[..<start].firstIndex(where: \.isHeading)
      ?? blocks.firstIndex { $0.kind == .heading(level: 1) }
    guard let index else { return Headline(title: nil) }
    let text = blocks.remove(at: index).text.string
    return Headline(
      title: text.replacing("\n", with: " "), dropped: [DroppedBlock(text: text, reason: .title)])
  }

  /// What two forms of one title have in common, whatever their spaces and quotes.
  private static func letters(of text: ByteSlice) -> some Sequence<String> {
    text.scalars.lazy.filter(isLetter).map(\.properties.lowercaseMapping)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
