public import BifocalText

/// What a concordance looks for: words, a phrase, a pattern of words, or places that others found.
///
///     let query = try ConcordanceQuery(words: "去俄化")
///     try query.ranges(in: tokenizer.segmented("谈不上去俄化"))  // [9..<18]
///
/// Words and phrases are matched on characters, in either script and any case, and where the text is
/// cut at both their ends: 中国 is not in 发展中国家. In a pattern `*` stands for any characters of one
/// word and `?` for one of them, and spaces part the words: `sanction* on ?ussia`.
public struct ConcordanceQuery: Sendable {
  private enum Form: Sendable {
    case phrase(PhraseLexicon)
    case globs([WordGlob])
  }

  private let form: Form
  /// The words as a tokenizer should keep them, if it should.
  public let wholeWord: WordLexicon.Word?

  /// Reads words, a phrase or a pattern.
  ///
  /// - Throws: `ConcordanceQueryError` when there is nothing to look for, `ICUError` when ICU's data is
  ///   missing.
  public init(words text: String) throws {
    let parts = text.split { $0.isWhitespace }
    guard parts.contains(where: { $0.contains { $0 != "*" && $0 != "?" } }) else {
      throw ConcordanceQueryError(text: text)
    }
    // A phrase that ends in a star has a quicker way of its own, but means letters only.
    guard !text.contains("*"), !text.contains("?") else {
      let folding = try CharacterFolding.shared()
      form = .globs(parts.map { WordGlob($0, folding: folding) })
      wholeWord = nil
      return
    }
    let phrase = parts.joined(separator: " ")
    form = .phrase(try PhraseLexicon([.init(phrase, .prefer)]))
    wholeWord = .init(phrase, .prefer)
  }

  /// Returns the places in a text, in order, in UTF-8 offsets; none overlaps another.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func ranges(in segmented: Tokenizer.Segmented) -> [Range<Int>] {
    switch form {
    case .phrase(let phrase):
      phrase.matches(in: segmented.text, breaks: segmented.breaks).leftmostLongest()
        .map { segmented.text.offsets(of: $0.range) }
    case .globs(let globs): ranges(of: globs, in: segmented)
    }
  }

  private func ranges(of globs: [WordGlob], in segmented: Tokenizer.Segmented) -> [Range<Int>] {
    let text = segmented.text
    let words = segmented.tokens.filter { $0.kind != .space }.map(\.range)
    let scalars = text.positions(ofConsecutive: segmented.tokens.map(\.range))
    let folded = zip(segmented.tokens, scalars).filter { $0.0.kind != .space }.map(\.1)
    var ranges: [Range<Int>] = []
    var place = 0
    while place + globs.count <= words.count {
      let isMatch = globs.indices.allSatisfy {
        globs[$0].matches(text.scalars[folded[place + $0]])
      }
      if isMatch {
        ranges.append(words[place].lowerBound..<words[place + globs.count - 1].upperBound)
      }
      place += isMatch ? globs.count : 1
    }
    return ranges
  }
}

/// A query that asks for nothing, or for everything.
public struct ConcordanceQueryError: Error, Equatable, CustomStringConvertible {
  /// The query.
  public let text: String

  /// One line.
  public var description: String {
    "\"\(text)\" is nothing to look for; expected a word, a phrase, or a pattern such as sanction*"
  }
}
