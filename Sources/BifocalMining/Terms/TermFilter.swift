public import BifocalText

/// Which tokens are counted as terms, and under which name.
///
///     let filter = try TermFilter(stopWords: ["the", "的"])
///     filter.term(of: "Sanctions", kind: .word)  // "sanctions"
///     filter.term(of: "的", kind: .ideographic)  // nil
///
/// A term is a folded word: `Sanctions` and `sanctions` are one, 俄羅斯 and 俄罗斯 are one.
public struct TermFilter: Sendable {
  /// What makes two spellings one term.
  public enum Form: String, Sendable, CaseIterable {
    /// Every spelling is a term of its own, and keeps the possessive that ICU leaves on it.
    case written
    /// Scripts, widths and cases are one: 俄羅斯 is 俄罗斯, `Sanctions` is `sanctions`.
    case folded
    /// Folded, and English words by their stems (Porter 2): `sanctioned` is `sanctions`.
    case stemmed
  }

  /// Whether punctuation is counted, so that it does not part what stands beside it.
  let countsMarks: Bool
  /// Whether numbers are counted as terms.
  let countsNumbers: Bool
  private let stopWords: Set<String>
  private let minimumLength: Int
  private let classes: Set<TokenClass>
  private let form: Form
  private let names: SharedNames
  private let folding: CharacterFolding

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - stopWords: Words that are not counted, folded.
  ///   - minimumLength: Shorter words are not counted. A single Han character is rarely a word that
  ///     one counts, and a single letter never.
  ///   - classes: Which of words, numbers and punctuation are counted. With punctuation every token
  ///     is counted as it is, the way to count text that somebody else has cut.
  ///   - form: What makes two spellings one term.
  ///   - names: Names that count as one term.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(
    stopWords: Set<String> = [], minimumLength: Int = 2, classes: Set<TokenClass> = [.words],
    form: Form = .folded, names: SharedNames = SharedNames()
  ) throws(ICUError) {
    self.stopWords = stopWords
    self.minimumLength = minimumLength
    self.classes = classes.contains(.all) ? [.words, .numbers, .punctuation] : classes
    countsMarks = self.classes.contains(.punctuation)
    countsNumbers = self.classes.contains(.numbers)
    self.form = form
    self.names = names
    folding = try CharacterFolding.shared()
  }

  /// Returns the term that a token is counted as, or `nil` when it is not counted.
  public func term(of text: Substring, kind: Token.Kind) -> String? {
    Self.kind(of: kind).flatMap { term(of: text, kind: $0) }
  }

  /// What a token is, as far as counting minds; nothing for space.
  @inline(__always)
  static func kind(of kind: Token.Kind) -> SpellingIndex.Kind? {
    switch kind {
    case .word, .ideographic, .kana: .word
    case .number: .number
    case .other: .mark
    case .space: nil
    }
  }

  /// What a token is whose spelling has a say in whether it is counted; nothing for one of a class that
  /// is not counted at all, and for a single character where those are too short: of Chinese words these
  /// are the commonest.
  @inline(__always)
  func lookedUp(_ token: Token, in text: UnsafeBufferPointer<UInt8>) -> SpellingIndex.Kind? {
    switch Self.kind(of: token.kind) {
    case .mark where !countsMarks, .number where !countsNumbers: nil
    case _ where minimumLength > 1 && (unsafe Self.isOneCharacter(token.range, in: text)): nil
    case let kind: kind
    }
  }

  /// Whether a token ends with the character that it begins with.
  @inline(__always)
  private static func isOneCharacter(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let lead = unsafe text[range.lowerBound]
    return range.count <= (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
  }

  func term(of text: Substring, kind: SpellingIndex.Kind) -> String? {
    let tokenClass: TokenClass =
      switch kind {
      case .word: .words
      case .number: .numbers
      case .mark: .punctuation
      }
    guard classes.contains(tokenClass), text.unicodeScalars.count >= minimumLength else {
      return nil
    }
    let folded = folding.folded(text)
    if let name = names.term(for: text, folded: folded) { return name }
    // ICU keeps the English possessive on its word.
    let isPossessive =
      form != .written && !countsMarks && folded.utf8.suffix(2).elementsEqual("'s".utf8)
    let stripped = isPossessive ? String(folded.dropLast(2)) : folded
    guard !stripped.isEmpty, !stopWords.contains(stripped) else { return nil }
    if isPossessive, stopWords.contains(folded) { return nil }
    switch form {
    case .written: return String(text)
    case .folded: return stripped
    case .stemmed: return kind == .word ? EnglishStemmer.stem(stripped) : stripped
    }
  }
}
