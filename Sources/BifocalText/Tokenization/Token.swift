/// One piece of a text: a word, a number, a mark, or the space between them.
public struct Token: Sendable, Hashable, BitwiseCopyable {
  /// What a token is made of, after the classes of ICU's word break rules.
  public enum Kind: String, Sendable, CaseIterable, BitwiseCopyable {
    /// Letters of a script that puts spaces between words.
    case word
    /// Digits.
    case number
    /// Han characters.
    case ideographic
    /// Kana.
    case kana
    /// Punctuation and symbols.
    case other
    /// White space and line breaks.
    case space

    /// Whether a token of this kind is counted as a word of the language.
    public var isWord: Bool { self == .word || self == .ideographic || self == .kana }
  }

  // Half the size of a range of `Int`: a text has many tokens, and moving them takes time.
  private let start: Int32
  private let end: Int32

  /// Where it stands, in UTF-8 offsets of the text.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// What it is made of.
  public let kind: Kind

  /// Whether a lexicon word decided its borders.
  public let isLexiconWord: Bool

  /// Makes a token.
  public init(range: Range<Int>, kind: Kind, isLexiconWord: Bool = false) {
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
    self.kind = kind
    self.isLexiconWord = isLexiconWord
  }
}

extension Token.Kind {
  /// What a piece is by its rule status: below 100 it is no word, then come numbers, letters, kana and
  /// Han.
  @inline(__always)
  init(status: Int32, of piece: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) {
    switch status {
    case 400...: self = .ideographic
    case 300...: self = .kana
    case 200...: self = .word
    case 100...: self = .number
    default:
      self = unsafe WhiteSpace.width(at: piece.lowerBound, in: utf8) > 0 ? .space : .other
    }
  }

  /// The rule status that ICU gives a piece of this kind.
  var status: Int32 {
    switch self {
    case .ideographic: 400
    case .kana: 300
    case .word: 200
    case .number: 100
    case .other, .space: 0
    }
  }
}
