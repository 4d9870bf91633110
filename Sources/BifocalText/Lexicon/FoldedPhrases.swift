/// Phrases as they are looked for: folded, and all in one array.
///
/// A lexicon may have hundreds of thousands, and an array for each would take longer to make than
/// all the rest. Behind its characters each phrase has a mark and its own index, so that a trie need
/// not copy what it does not branch on.
struct FoldedPhrases: Sendable {
  /// What a phrase asks of the source's capitals.
  enum Capitals: UInt8, Sendable {
    case any
    case first
    case all
  }

  /// The folded characters of all phrases, without the `*` at their ends, each followed by `end` and
  /// its index.
  private(set) var scalars: [UInt32] = []
  /// Where each phrase begins in `scalars`, and one more for the end.
  private(set) var starts: [Int32] = [0]
  /// What each asks of the source's capitals.
  private(set) var capitals: [Capitals] = []
  /// Whether each stands for every word that begins so.
  private(set) var isPrefix: [Bool] = []

  /// Not a character: what stands behind the characters of a phrase.
  static let end = UInt32.max
  /// The number of elements behind the characters of a phrase.
  private static let trailer = 2

  /// No phrases.
  init() {}

  /// Folds phrases.
  ///
  /// - Complexity: O(*m*), where *m* is the number of characters in all phrases.
  init(_ texts: some Collection<String>, folding: CharacterFolding) {
    reserve(texts.count, characters: texts.reduce(0) { $0 + $1.utf8.count })
    for text in texts { append(text, folding: folding) }
  }

  /// Takes words that are folded already.
  init(_ words: [[UInt32]]) {
    for word in words {
      scalars += word
      endPhrase(capitals: .any, isPrefix: false)
    }
  }

  /// The number of phrases.
  var count: Int { capitals.count }

  /// The indices of all phrases.
  var indices: Range<Int> { capitals.indices }

  /// Where the characters of a phrase stand in `scalars`.
  @inline(__always)
  func range(of phrase: Int) -> Range<Int> {
    Int(starts[phrase])..<Int(starts[phrase + 1]) - Self.trailer
  }

  /// The folded characters of a phrase.
  subscript(phrase: Int) -> ArraySlice<UInt32> { scalars[range(of: phrase)] }

  /// Makes room for phrases that are to be appended.
  mutating func reserve(_ count: Int, characters: Int) {
    scalars.reserveCapacity(scalars.count + characters + count * Self.trailer)
    starts.reserveCapacity(starts.count + count)
    capitals.reserveCapacity(capitals.count + count)
    isPrefix.reserveCapacity(isPrefix.count + count)
  }

  /// Folds a phrase.
  mutating func append(_ text: some StringProtocol, folding: CharacterFolding) {
    // Nearly every text hands out its own bytes.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      unsafe append(utf8: $0, folding: folding)
    }
    guard isDone == nil else { return }
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe append(utf8: $0, folding: folding) }
  }

  /// Appends a phrase of others.
  mutating func append(_ others: FoldedPhrases, _ phrase: Int) {
    scalars += others[phrase]
    endPhrase(capitals: others.capitals[phrase], isPrefix: others.isPrefix[phrase])
  }

  /// Lets a phrase begin with a small letter if another one of the same characters does.
  mutating func allowSmallFirst(of phrase: Int, as other: Int) {
    if capitals[phrase] == .first, capitals[other] == .any { capitals[phrase] = .any }
  }

  /// Takes the last phrase away.
  mutating func removeLast() {
    starts.removeLast()
    capitals.removeLast()
    isPrefix.removeLast()
    scalars.removeLast(scalars.count - Int(starts[count]))
  }

  /// Folds a phrase in UTF-8.
  mutating func append(utf8: UnsafeBufferPointer<UInt8>, folding: CharacterFolding) {
    let isPrefix = unsafe utf8.count > 1 && utf8[utf8.count - 1] == UInt8(ascii: "*")
    let start = scalars.count
    unsafe folding.appendFolded(utf8, to: &scalars)
    if isPrefix { scalars.removeLast() }
    // Most phrases have nothing but letters and spaces.
    if scalars[start...].contains(where: { $0 < 0x2E ? $0 != 0x20 : (0x85...0x205F) ~= $0 }) {
      FoldedText.joinWords(in: &scalars, from: start)
    }
    endPhrase(capitals: unsafe Self.capitals(of: utf8), isPrefix: isPrefix)
  }

  private mutating func endPhrase(capitals: Capitals, isPrefix: Bool) {
    scalars.append(Self.end)
    scalars.append(UInt32(truncatingIfNeeded: count))
    starts.append(Int32(truncatingIfNeeded: scalars.count))
    self.capitals.append(capitals)
    self.isPrefix.append(isPrefix)
  }

  private static func capitals(of utf8: UnsafeBufferPointer<UInt8>) -> Capitals {
    guard unsafe beginsWithCapital(utf8) else { return .any }
    var letters = 0
    for offset in utf8.indices {
      let byte = unsafe utf8[offset]
      guard (0x41...0x5A).contains(byte & 0xDF) else { continue }
      if byte >= 0x61 { return .first }
      letters += 1
    }
    return letters > 1 ? .all : .first
  }

  private static func beginsWithCapital(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let lead = unsafe utf8.first else { return false }
    if lead < 0x80 { return (0x41...0x5A).contains(lead) }
    // Han characters have no case, and asking each for its properties takes long.
    guard lead < 0xE3 else { return false }
    let text = unsafe String(decoding: utf8.prefix(4), as: UTF8.self)
    return text.unicodeScalars.first.map { $0.value < 0x2E80 && $0.properties.isUppercase } ?? false
  }
}
