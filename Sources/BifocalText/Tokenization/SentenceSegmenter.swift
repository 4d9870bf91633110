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
  private let boundaries: Boundaries
  private let abbreviations: Set<Substring>

  /// Who finds what ICU would: our loop over ICU's rules or, where they cannot be read, ICU.
  private enum Boundaries {
    case rules(SentenceRules)
    case icu(TextBoundaries)
  }

  /// Makes a segmenter; make one and keep it, and give each task its own.
  ///
  /// - Parameter abbreviations: Abbreviations with their full stop that do not end a sentence.
  /// - Throws: `ICUError` when ICU's data files are missing.
  public convenience init(abbreviations: [String] = []) throws(ICUError) {
    try self.init(abbreviations: abbreviations, rules: SentenceRules.shared)
  }

  init(
    abbreviations: [String], rules: Result<SentenceRules, UnreadableWordData>
  ) throws(ICUError) {
    switch rules {
    case .success(let rules): boundaries = .rules(rules)
    case .failure: boundaries = .icu(try TextBoundaries(of: .sentence))
    }
    self.abbreviations = Set(abbreviations.map { $0[...] })
  }

  /// Returns the sentences as ranges of UTF-8 offsets that follow each other without a gap.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func sentences(in text: String) throws(ICUError) -> [Range<Int>] {
    var text = text
    var sentences = Sentences()
    switch boundaries {
    case .rules(let rules):
      text.withUTF8 { utf8 in
        var end = 0
        while end < utf8.count {
          let sentence = unsafe rules.end(ofSentenceAt: end, in: utf8)
          end = sentence.end
          unsafe append(
            upTo: end, of: utf8, mayHoldEllipsis: sentence.mayHoldEllipsis, to: &sentences)
        }
      }
    case .icu(let boundaries):
      let ends = try boundaries.ends(in: text)
      text.withUTF8 { utf8 in
        for end in ends {
          unsafe append(upTo: end, of: utf8, mayHoldEllipsis: true, to: &sentences)
        }
      }
    }
    return sentences.ranges
  }

  /// The sentences of a text so far.
  private struct Sentences {
    var ranges: [Range<Int>] = []
    /// Where the next one begins.
    var start = 0
    /// Whether an ellipsis may be in what was read of it.
    var mayHoldEllipsis = false
  }

  /// Appends what ICU ends at an offset, unless it goes on.
  private func append(
    upTo end: Int, of utf8: UnsafeBufferPointer<UInt8>, mayHoldEllipsis: Bool,
    to sentences: inout Sentences
  ) {
    let start = sentences.start
    let sentence = start..<end
    sentences.mayHoldEllipsis = sentences.mayHoldEllipsis || mayHoldEllipsis
    guard end == utf8.count || !(unsafe endsInAbbreviation(utf8[sentence])) else { return }
    // ICU ends a sentence at every line break, so an empty line would be one of its own.
    if let last = sentences.ranges.last,
      unsafe utf8[sentence].allSatisfy({ (0x09...0x20).contains($0) })
    {
      sentences.ranges[sentences.ranges.count - 1] = last.lowerBound..<end
      sentences.start = end
      return
    }
    if sentences.mayHoldEllipsis {
      for cut in unsafe Self.ellipsisEnds(in: utf8[sentence]) where cut < end {
        sentences.ranges.append(sentences.start..<cut)
        sentences.start = cut
      }
      sentences.mayHoldEllipsis = false
    }
    sentences.ranges.append(sentences.start..<end)
    sentences.start = end
  }

  /// Whether a sentence ends in a known abbreviation, or in an initial as in `J. Smith`.
  private func endsInAbbreviation(_ sentence: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let spaces: ClosedRange<UInt8> = 0x09...0x20
    // A line break ends a paragraph whatever stands before it.
    guard let lastMark = unsafe sentence.lastIndex(where: { !spaces.contains($0) }),
      unsafe sentence[lastMark] == UInt8(ascii: "."),
      !(unsafe sentence[lastMark...].contains(where: { $0 == 0x0A || $0 == 0x0D }))
    else { return false }
    let body = unsafe sentence[...lastMark]
    let wordStart = unsafe body.lastIndex { spaces.contains($0) || $0 == 0x28 || $0 >= 0x80 }
    let word = unsafe body[(wordStart.map { $0 + 1 } ?? body.startIndex)...]
    let isInitial = unsafe word.count == 2 && word.first.map { (0x41...0x5A).contains($0) } ?? false
    return unsafe isInitial || abbreviations.contains(Substring(decoding: word, as: UTF8.self))
  }

  /// Where `……”` or `……」` ends, with any further closing marks, inside a sentence.
  private static func ellipsisEnds(in sentence: Slice<UnsafeBufferPointer<UInt8>>) -> [Int] {
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    let closing: [[UInt8]] = [[0xE2, 0x80, 0x9D], [0xE3, 0x80, 0x8D], [0xE3, 0x80, 0x8F]]
    var ends: [Int] = []
    var index = unsafe sentence.startIndex
    while let found = unsafe sentence[index...].firstIndex(of: 0xE2) {
      index = found + 1
      guard unsafe sentence[found...].starts(with: ellipsis) else { continue }
      var end = found + 3
      while let mark = closing.first(where: { unsafe sentence[end...].starts(with: $0) }) {
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
