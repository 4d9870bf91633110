/// Finds the words inside longer words, so that a search for 外交部 also finds 中国外交部.
///
/// A word is cut along the cheapest way that does not take it whole, and so are the parts: 中国外交部
/// holds 中国 and 外交部, which holds 外交. Words across those cuts, as 国外, are not meant.
///
///     let search = try SearchTokens(lexicon: lexicon)
///     let tokens = try tokenizer.tokens(in: "去俄化政策")
///     try search.expanded(tokens, of: "去俄化政策")  // 去俄化, 政策 and what is inside them
public struct SearchTokens {
  private let dictionary: LatticeDictionary
  private let folding: CharacterFolding

  /// Makes a finder.
  ///
  /// - Throws: `ICUError` when ICU's dictionary cannot be read.
  public init(lexicon: WordLexicon) throws(ICUError) {
    dictionary = try LatticeDictionary(lexicon.latticeWords, takingJoined: true)
    folding = try CharacterFolding.shared()
  }

  /// Returns the tokens with the words inside them, by place, the longer first.
  ///
  /// A word inside has at least two characters. The tokens themselves come out as they are.
  ///
  /// - Throws: `ICUError` when ICU's dictionary is damaged.
  /// - Complexity: O(*n* · *w*), where *w* is the length of the longest word.
  public func expanded(_ tokens: [Token], of text: String) throws(ICUError) -> [Token] {
    var expanded: [Token] = []
    for token in tokens {
      expanded.append(token)
      if token.kind == .ideographic { expanded += try words(inside: token, of: text) }
    }
    return expanded
  }

  /// The words in the runs of Han characters of a token.
  private func words(inside token: Token, of text: String) throws(ICUError) -> [Token] {
    var words: [Token] = []
    var run: [UInt16] = []
    var offset = token.range.lowerBound
    for scalar in text.slice(utf8: token.range).unicodeScalars {
      let folded = folding.folded(scalar.value)
      // Every plain Han character takes three bytes, folded or not.
      if WordRules.isPlainHan(folded), scalar.utf8.count == 3 {
        run.append(UInt16(folded))
      } else {
        words += try self.words(of: run, at: offset - 3 * run.count, in: token)
        run = []
      }
      offset += scalar.utf8.count
    }
    return try words + self.words(of: run, at: offset - 3 * run.count, in: token)
  }

  /// The words of a run, which is none itself when it is the whole token.
  private func words(
    of run: [UInt16], at offset: Int, in token: Token
  ) throws(ICUError) -> [Token] {
    guard run.count > 1 else { return [] }
    let isWhole = 3 * run.count == token.range.count
    return try parts(of: run, at: offset, shorterThan: isWhole ? run.count : run.count + 1)
  }

  /// The words of two characters and more in a word, and in those, by place.
  private func parts(
    of word: [UInt16], at offset: Int, shorterThan limit: Int
  ) throws(ICUError) -> [Token] {
    var choices: [[LatticeDictionary.Word]] = []
    for start in word.indices {
      choices.append(try dictionary.words(at: start, in: word).filter { $0.length < limit })
    }
    let lengths = LatticeDictionary.cheapestWay(through: choices)
    var parts: [Token] = []
    for start in word.indices where lengths[start] > 1 {
      let lower = offset + 3 * start
      let part = choices[start].first { $0.length == lengths[start] }
      parts.append(
        Token(
          range: lower..<lower + 3 * lengths[start], kind: .ideographic,
          isLexiconWord: part?.source == .lexicon))
      parts += try self.parts(
        of: Array(word[start..<start + lengths[start]]), at: lower, shorterThan: lengths[start])
    }
    return parts
  }
}
