import BifocalText

/// A way to cut words that `bifocal bench` measures.
enum BenchMethod: String, CaseIterable, Sendable {
  /// Bifocal's default: ICU's words, with those of the lexicons kept whole.
  case lexicon
  /// Bifocal's `--segmentation icu`.
  case icu
  /// A loop over ICU's word break iterator, which the others are compared with.
  case plain

  /// Returns a function that cuts a text and returns the number of its tokens; each task needs one
  /// of its own.
  func makeCutter(words: WordLexicon) throws(ICUError) -> (String) throws(ICUError) -> Int {
    switch self {
    case .lexicon: try Self.cutter(by: Tokenizer(segmentation: .lexicon, lexicon: words))
    case .icu: try Self.cutter(by: Tokenizer(segmentation: .icu, lexicon: words))
    case .plain: try Self.plainLoop()
    }
  }

  private static func cutter(by tokenizer: Tokenizer) -> (String) throws(ICUError) -> Int {
    { text throws(ICUError) in try tokenizer.tokens(in: text).count }
  }

  /// What one would write with ICU alone: the boundaries, one after the other.
  private static func plainLoop() throws(ICUError) -> (String) throws(ICUError) -> Int {
    let boundaries = try TextBoundaries(of: .word)
    return { text throws(ICUError) in try boundaries.ends(in: text).count }
  }
}
