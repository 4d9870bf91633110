/// Cuts a text into sentences by ICU's rules, Chinese quotation marks and English abbreviations.
///
///     let segmenter = try SentenceSegmenter(abbreviations: ["Mr.", "U.S."])
///     let text = "他说：“不会。”然后走了。"
///     try segmenter.sentences(in: text).map { text.slice(utf8: $0) }
///     // ["他说：“不会。”", "然后走了。"]
///
/// ICU breaks after every full stop before a capital letter and knows no abbreviations, and it does
/// not break after a Chinese ellipsis that closes a quotation. Sentences join back to the text
/// exactly; white space belongs to the sentence before it.
public final class SentenceSegmenter {
  private let boundaries: TextBoundaries
  private let abbreviations: Set<Substring>

  /// Makes a segmenter; make one and keep it, and give each task its own.
  ///
  /// - Parameter abbreviations: Abbreviations with their full stop that do not end a sentence.
  /// - Throws: `ICUError` when ICU's data files are missing.
  public init(abbreviations: [String] = []) throws(ICUError) {
    boundaries = try TextBoundaries(of: .sentence)
    self.abbreviations = Set(abbreviations.map { $0[...] })
  }

  /// Returns the sentences as ranges of UTF-8 offsets that follow each other without a gap.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func sentences(in text: String) throws(ICUError) -> [Range<Int>] {
    let utf8 = Array(text.utf8)
    var sentences: [Range<Int>] = []
    var start = 0
    for piece in try boundaries.pieces(in: utf8) {
      let end = Int(piece.end)
      guard end == utf8.count || !endsInAbbreviation(utf8[start..<end]) else { continue }
      // ICU ends a sentence at every line break, so an empty line would be one of its own.
      if let last = sentences.last, utf8[start..<end].allSatisfy({ (0x09...0x20).contains($0) }) {
        sentences[sentences.count - 1] = last.lowerBound..<end
        start = end
        continue
      }
      for cut in Self.ellipsisEnds(in: utf8[start..<end]) + [end] where cut > start {
        sentences.append(start..<cut)
        start = cut
      }
    }
    return sentences
  }

  /// Whether a sentence ends in a known abbreviation, or in an initial as in `J. Smith`.
  private func endsInAbbreviation(_ sentence: ArraySlice<UInt8>) -> Bool {
    let spaces: ClosedRange<UInt8> = 0x09...0x20
    // A line break ends a paragraph whatever stands before it.
    guard let lastMark = sentence.lastIndex(where: { !spaces.contains($0) }),
      sentence[lastMark] == UInt8(ascii: "."),
      !sentence[lastMark...].contains(where: { $0 == 0x0A || $0 == 0x0D })
    else { return false }
    let body = sentence[...lastMark]
    let wordStart = body.lastIndex { spaces.contains($0) || $0 == 0x28 || $0 >= 0x80 }
    let word = body[(wordStart.map { $0 + 1 } ?? body.startIndex)...]
    let isInitial = word.count == 2 && word.first.map { (0x41...0x5A).contains($0) } ?? false
    return isInitial || abbreviations.contains(Substring(decoding: word, as: UTF8.self))
  }

  /// Where `……”` or `……」` ends, with any further closing marks, inside a sentence.
  private static func ellipsisEnds(in sentence: ArraySlice<UInt8>) -> [Int] {
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    let closing: [[UInt8]] = [[0xE2, 0x80, 0x9D], [0xE3, 0x80, 0x8D], [0xE3, 0x80, 0x8F]]
    var ends: [Int] = []
    var index = sentence.startIndex
    while let found = sentence[index...].firstIndex(of: 0xE2) {
      index = found + 1
      guard sentence[found...].starts(with: ellipsis) else { continue }
      var end = found + 3
      while let mark = closing.first(where: { sentence[end...].starts(with: $0) }) {
        end += mark.count
      }
      if end > found + 3 {
        ends.append(end)
        index = end
      }
    }
    return ends
  }
}
