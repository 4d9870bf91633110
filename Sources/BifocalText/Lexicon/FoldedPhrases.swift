/// Phrases as they are looked for: folded, and all in one array.
///
/// A lexicon may have hundreds of thousands, and an array for each would take longer to make than
/// all the rest.
struct FoldedPhrases: Sendable {
  /// What a phrase asks of the source's capitals.
  enum Capitals: UInt8, Sendable {
    case any
    case first
    case all
  }

  /// The folded characters of all phrases, without the `*` at their ends.
  private(set) var scalars: [UInt32] = []
  /// Where each phrase begins in `scalars`, and one more for the end.
  private(set) var starts: [Int32] = [0]
  /// What each asks of the source's capitals.
  private(set) var capitals: [Capitals] = []
  /// Whether each stands for every word that begins so.
  private(set) var isPrefix: [Bool] = []

  /// Folds phrases.
  ///
  /// - Complexity: O(*m*), where *m* is the number of characters in all phrases.
  init(_ texts: some Collection<String>, folding: CharacterFolding) {
    starts.reserveCapacity(texts.count + 1)
    capitals.reserveCapacity(texts.count)
    isPrefix.reserveCapacity(texts.count)
    scalars.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    for text in texts { append(text, folding: folding) }
  }

  /// The number of phrases.
  var count: Int { capitals.count }

  /// The folded characters of a phrase.
  subscript(phrase: Int) -> ArraySlice<UInt32> {
    scalars[Int(starts[phrase])..<Int(starts[phrase + 1])]
  }

  private mutating func append(_ text: String, folding: CharacterFolding) {
    let isPrefix = text.utf8.count > 1 && text.utf8.last == UInt8(ascii: "*")
    let start = scalars.count
    folding.appendFolded(text, to: &scalars)
    if isPrefix { scalars.removeLast() }
    FoldedText.joinWords(in: &scalars, from: start)
    starts.append(Int32(truncatingIfNeeded: scalars.count))
    capitals.append(Self.capitals(of: text))
    self.isPrefix.append(isPrefix)
  }

  private static func capitals(of phrase: String) -> Capitals {
    // Han characters have no case, and asking each for its properties takes long.
    guard let first = phrase.unicodeScalars.first, first.value < 0x2E80,
      first.value < 0x80
        ? (0x41...0x5A).contains(first.value) : first.properties.isUppercase
    else { return .any }
    var letters = 0
    for byte in phrase.utf8 where (0x41...0x5A).contains(byte & 0xDF) {
      if byte >= 0x61 { return .first }
      letters += 1
    }
    return letters > 1 ? .all : .first
  }
}
