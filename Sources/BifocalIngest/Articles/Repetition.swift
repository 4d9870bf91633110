internal import BifocalText

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
    in blocks: [Block], except isLeftOut: (Int) -> Bool
  ) -> [(index: Int, reason: DroppedBlock.Reason)] {
    let texts = blocks.indices.filter {
      !isLeftOut($0) && !blocks[$0].isHeading && blocks[$0].columns >= columnsAtLeast
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
      whole = clauses.reduce(FNV1a.empty) { FNV1a.adding($1, to: $0) }
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
  private static func clauses(of text: ByteSlice) -> [UInt64] {
    let bytes = text.span
    var clauses: [UInt64] = []
    clauses.reserveCapacity(bytes.count / 32)
    var hash = FNV1a.empty
    var index = 0
    func add(_ value: UInt32) { hash = FNV1a.adding(value, to: hash) }
    func finish() {
      if hash != FNV1a.empty { clauses.append(hash) }
      hash = FNV1a.empty
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"):
        finish()
      case 0...0x20: break
      // Han characters and Chinese marks are taken whole, which is three times as fast as by bytes.
      case 0xE3...0xEF where index + 2 < bytes.count:
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        index += 2
        if byte == 0xE3 || byte == 0xEF, isMark(byte, second, third) {
          finish()
        } else {
          add(UInt32(byte) << 16 | UInt32(second) << 8 | UInt32(third))
        }
      default: add(UInt32(byte.lowercasedASCII))
      }
      index += 1
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
