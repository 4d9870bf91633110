/// Finds the title among the blocks of an article.
enum Headline {
  /// Takes the title out of `blocks`, so that it is not counted as text.
  ///
  /// A title that is known already is taken out where it stands above the text. If none is known,
  /// it is the first heading above the text, or else the first heading of the first level.
  ///
  /// - Returns: The title, or nothing when there is none.
  static func taken(from blocks: inout [Block], known title: String?) -> String? {
    let start = blocks.firstIndex(where: \.isProse) ?? blocks.endIndex
    if let title {
      let key = letters(of: title)
      let copies = blocks.indices.filter { $0 < start && letters(of: blocks[$0].text) == key }
      guard copies.count < blocks.count else { return title }
      for index in copies.reversed() { blocks.remove(at: index) }
      return title
    }
    guard blocks.contains(where: { !$0.isHeading }) else { return nil }
    let index =
      blocks[..<start].firstIndex(where: \.isHeading)
      ?? blocks.firstIndex { $0.kind == .heading(level: 1) }
    return index.map { blocks.remove(at: $0).text.replacing("\n", with: " ") }
  }

  /// What two forms of one title have in common, whatever their spaces and quotes.
  private static func letters(of text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }
}
