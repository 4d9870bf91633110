public import BifocalText

/// A class of tokens that one keeps or leaves out.
public enum TokenClass: String, Sendable, CaseIterable {
  /// Words of any script, stop words among them.
  case words
  /// Numbers.
  case numbers
  /// Punctuation and symbols.
  case punctuation
  /// White space and line breaks.
  case spaces
  /// The words that carry no topic.
  case stopwords
  /// Every token.
  case all
}

/// Keeps the tokens of some classes.
///
///     let filter = try TokenFilter(dropping: [.stopwords, .punctuation], stopWords: ["the"])
///     let text = "The war, 2022"
///     filter.kept(try tokenizer.tokens(in: text), of: text)  // war and 2022
///
/// A token stays if it is in at least one class that is kept and in none that is dropped. A stop
/// word is in two classes: `words` and `stopwords`.
public struct TokenFilter: Sendable {
  /// What is kept unless something else is asked for: all but white space.
  public static let visible: [TokenClass] = [.words, .numbers, .punctuation]

  private let keeping: Set<TokenClass>
  private let dropping: Set<TokenClass>
  private let terms: TermFilter

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - keeping: The classes that are kept.
  ///   - dropping: The classes that are left out of them.
  ///   - stopWords: What belongs to `stopwords`, folded.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(
    keeping: [TokenClass] = TokenFilter.visible, dropping: [TokenClass] = [],
    stopWords: Set<String> = []
  ) throws(ICUError) {
    self.keeping = Set(keeping)
    self.dropping = Set(dropping)
    terms = try TermFilter(stopWords: stopWords, minimumLength: 0)
  }

  /// Returns those of a text's tokens that are kept, in order.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all tokens.
  public func kept(_ tokens: [Token], of text: String) -> [Token] {
    // Folding a word to look it up among the stop words costs more than all the rest.
    guard keeping.contains(.stopwords) || dropping.contains(.stopwords) else {
      let kinds = Token.Kind.allCases.filter { isKept(Self.classes(of: $0, isStopWord: false)) }
      return tokens.filter { kinds.contains($0.kind) }
    }
    return tokens.filter { token in
      let isStopWord =
        token.kind.isWord
        && terms.term(of: text.slice(utf8: token.range), kind: token.kind) == nil
      return isKept(Self.classes(of: token.kind, isStopWord: isStopWord))
    }
  }

  private func isKept(_ classes: [TokenClass]) -> Bool {
    !keeping.isDisjoint(with: classes) && dropping.isDisjoint(with: classes)
  }

  private static func classes(of kind: Token.Kind, isStopWord: Bool) -> [TokenClass] {
    switch kind {
    case .word, .ideographic, .kana:
      isStopWord ? [.all, .words, .stopwords] : [.all, .words]
    case .number: [.all, .numbers]
    case .other: [.all, .punctuation]
    case .space: [.all, .spaces]
    }
  }
}
