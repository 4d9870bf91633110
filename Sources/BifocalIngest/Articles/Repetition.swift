/// Finds what an article says twice: a teaser above it, or a note that the page repeats.
enum Repetition {
  /// What is shorter than this may be said twice for a reason.
  private static let columnsAtLeast = 40

  /// Returns the indices of the blocks that repeat others.
  ///
  /// Paragraphs above the article are a teaser if every clause of theirs stands below, and the
  /// article keeps its own words; a lead that says anything of its own stays. After that the first
  /// of equal paragraphs stays.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks.
  static func copies(
    in blocks: [Block], shapes: [BlockShape], except isLeftOut: (Int) -> Bool
  ) -> [(index: Int, reason: DroppedBlock.Reason)] {
    let texts = blocks.indices.filter {
      !isLeftOut($0) && !blocks[$0].isHeading && shapes[$0].columns >= columnsAtLeast
    }
    .map { RepeatedText(index: $0, clauses: clauses(of: blocks[$0].text)) }
    let teasers = teasers(in: texts)
    var copies = teasers.map { ($0.index, DroppedBlock.Reason.teaser) }
    var seen: Set<UInt64> = []
    for text in texts.dropFirst(teasers.count) where !seen.insert(text.whole).inserted {
      copies.append((text.index, .repetition))
    }
    return copies
  }

  /// A block as it is compared with others: by hashes of 64 bits, so that two different texts pass
  /// for one by chance once in many millions of millions of articles.
  private struct RepeatedText {
    let index: Int
    let clauses: [UInt64]
    /// The hash of the whole text.
    let whole: UInt64

    init(index: Int, clauses: [UInt64]) {
      self.index = index
      self.clauses = clauses
      whole = clauses.reduce(NameHash.empty) { ($0 ^ $1) &* 0x100_0000_01B3 }
    }
  }

  private static func teasers(in texts: [RepeatedText]) -> ArraySlice<RepeatedText> {
    // Mostly the first words of a text stand nowhere else, and nothing need be counted.
    guard let first = texts.first?.clauses.first,
      texts.dropFirst().contains(where: { $0.clauses.contains(first) })
    else { return [] }
    let lastPlaces = texts.reduce(into: [UInt64: Int]()) { places, text in
      for clause in text.clauses { places[clause] = text.index }
    }
    return texts.prefix { text in
      !text.clauses.isEmpty
        && text.clauses.allSatisfy { (lastPlaces[$0] ?? 0) > text.index }
    }
  }

  /// The hashes of what stands between marks of punctuation.
  private static func clauses(of text: String) -> [UInt64] {
    var clauses: [UInt64] = []
    var hash = NameHash.empty
    var isEmpty = true
    var bytes = text.utf8.makeIterator()
    func finish() {
      if !isEmpty { clauses.append(hash) }
      hash = NameHash.empty
      isEmpty = true
    }
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"):
        finish()
      case 0...0x20: continue
      // What all Chinese marks begin with.
      case 0xE3, 0xEF:
        let second = bytes.next() ?? 0
        let third = bytes.next() ?? 0
        if isMark(byte, second, third) {
          finish()
        } else {
          hash = NameHash.adding(byte, to: hash)
          hash = NameHash.adding(second, to: hash)
          hash = NameHash.adding(third, to: hash)
          isEmpty = false
        }
      default:
        hash = NameHash.adding(byte, to: hash)
        isEmpty = false
      }
    }
    finish()
    return clauses
  }

  /// Whether three bytes are one of 。！（），：；？ in UTF-8, or an ideographic space.
  private static func isMark(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    if first == 0xE3 { return second == 0x80 && (third == 0x82 || third == 0x80) }
    guard second == 0xBC else { return false }
    switch third {
    case 0x81, 0x88, 0x89, 0x8C, 0x9A, 0x9B, 0x9F: return true
    default: return false
    }
  }
}
