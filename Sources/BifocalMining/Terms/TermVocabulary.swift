public import BifocalText

/// The terms of texts by number, and how each is written most often.
///
///     var vocabulary = TermVocabulary(filter: filter)
///     vocabulary.read(tokens, of: "制裁，制裁俄罗斯")  // [0, .mark, 0, 1]
///     vocabulary.term(1)                             // "俄罗斯"
///
/// Only a spelling that is new is folded; all others are known by their bytes.
public struct TermVocabulary: Sendable {
  private struct Spelling: BitwiseCopyable {
    var count = 0
    /// The number of its term, or `TermPlace.skipped` for one that is not counted.
    let term: Int32
  }

  private let filter: TermFilter
  private var index = SpellingIndex()
  private var spellings: [Spelling] = []
  private var numbers: [String: Int32] = [:]
  private var terms: [String] = []

  /// Makes an empty vocabulary.
  public init(filter: TermFilter) { self.filter = filter }

  /// A spelling of a term and how often it was read.
  struct CountedSpelling {
    let term: Int
    let count: Int
    let kind: SpellingIndex.Kind
    let text: String
  }

  /// Takes terms by number, and their spellings.
  init(terms: [String], spellings counted: [CountedSpelling]) throws(ICUError) {
    filter = try TermFilter()
    for term in terms { register(term) }
    for spelling in counted {
      var text = spelling.text
      let number = text.withUTF8 { unsafe index.number(of: $0, kind: spelling.kind) }
      if number == spellings.count { spellings.append(Spelling(term: Int32(spelling.term))) }
      spellings[number].count += spelling.count
    }
  }

  /// The spellings of terms that were read, in the order in which they were first.
  var countedSpellings: [CountedSpelling] {
    spellings.enumerated().compactMap { number, spelling in
      spelling.term < 0 || spelling.count == 0
        ? nil
        : CountedSpelling(
          term: Int(spelling.term), count: spelling.count, kind: index.kind(number),
          text: index.text(number))
    }
  }

  /// The number of different terms.
  public var count: Int { terms.count }

  /// Returns the folded form of a term, which is its name.
  public func term(_ number: Int) -> String { terms[number] }

  /// Returns the number of a term.
  public func number(of term: String) -> Int? { numbers[term].map { Int($0) } }

  /// Counts the spellings of a text and returns its words, in order.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the text, or some of them, in order.
  ///   - text: The text.
  /// - Returns: The number of a term for each word that is counted, and what else stands there.
  /// - Complexity: O(*n*), where *n* is the length of all tokens.
  public mutating func read(_ tokens: [Token], of text: String) -> [Int32] {
    var text = text
    return text.withUTF8 { bytes in
      let numbers = unsafe index.numbers(of: tokens, in: bytes) {
        unsafe filter.lookedUp($0, in: bytes)
      }
      while spellings.count < index.count { register(spellings.count) }
      return unsafe Self.sequence(numbers, of: tokens, in: bytes, filter) { number in
        spellings[number].count += 1
        return spellings[number].term
      }
    }
  }

  /// Returns the words of a text without counting them; a term that is new is not known.
  public func known(_ tokens: [Token], of text: String) -> [Int32] {
    var text = text
    return text.withUTF8 { bytes in
      let numbers = unsafe index.known(tokens, in: bytes) { unsafe filter.lookedUp($0, in: bytes) }
      return unsafe Self.sequence(numbers, of: tokens, in: bytes, filter) { spellings[$0].term }
    }
  }

  /// Adds the spellings of another vocabulary.
  ///
  /// - Returns: For each term of the other vocabulary its number here.
  /// - Complexity: O(*n*), where *n* is the length of all spellings of the other vocabulary.
  public mutating func merge(_ other: TermVocabulary) -> [Int] {
    let numbers = other.terms.map { register($0) }
    for (number, spelling) in other.spellings.enumerated() {
      let here = index.number(of: number, in: other.index)
      if here == spellings.count {
        spellings.append(
          Spelling(term: spelling.term < 0 ? spelling.term : numbers[Int(spelling.term)]))
      }
      spellings[here].count += spelling.count
    }
    return numbers.map { Int($0) }
  }

  /// Returns for each term the number of its commonest spelling, of equally common ones the first by
  /// code point; −1 for a term that no spelling was counted of.
  ///
  /// - Complexity: O(*n*), where *n* is the number of all spellings.
  func commonestSpellings() -> [Int32] {
    var best = [Int32](repeating: -1, count: terms.count)
    for (number, spelling) in spellings.enumerated() where spelling.term >= 0 && spelling.count > 0
    {
      let other = Int(best[Int(spelling.term)])
      if other >= 0 {
        let count = spellings[other].count
        guard count <= spelling.count else { continue }
        if count == spelling.count, index.precedes(other, number) { continue }
      }
      best[Int(spelling.term)] = Int32(number)
    }
    return best
  }

  /// Returns how a term is written, by one of `commonestSpellings`.
  func surface(of term: Int, spelling: Int32) -> String {
    spelling < 0 ? terms[term] : index.text(Int(spelling))
  }

  /// Returns for each term the commonest way it is written; of equally common ones the first by code
  /// point.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all spellings.
  public func surfaces() -> [String] {
    commonestSpellings().enumerated().map { surface(of: $0, spelling: $1) }
  }

  /// What stands in a text, from the numbers of its tokens' spellings.
  @inline(__always)
  private static func sequence(
    _ numbers: [Int32], of tokens: [Token], in text: UnsafeBufferPointer<UInt8>,
    _ filter: TermFilter, term: (Int) -> Int32
  ) -> [Int32] {
    var sequence: [Int32] = []
    sequence.reserveCapacity(tokens.count)
    let mark = filter.countsMarks ? TermPlace.skipped : TermPlace.mark
    for (token, number) in zip(tokens, numbers) {
      if number >= 0 {
        sequence.append(term(Int(number)))
        continue
      }
      switch token.kind {
      case .space:
        if unsafe text[token.range].contains(UInt8(ascii: "\n")) {
          sequence.append(TermPlace.lineEnd)
        }
      case .other: sequence.append(mark)
      case .word, .ideographic, .kana, .number: sequence.append(TermPlace.skipped)
      }
    }
    return sequence
  }

  private mutating func register(_ spelling: Int) {
    let term = filter.term(of: index.text(spelling)[...], kind: index.kind(spelling))
    spellings.append(Spelling(term: term.map { register($0) } ?? TermPlace.skipped))
  }

  @discardableResult
  private mutating func register(_ term: String) -> Int32 {
    if let number = numbers[term] {
      // Canonically equal strings are one key. Which of them names the term must not depend on which
      // was read first: the composed one does.
      if term.utf8.count < terms[Int(number)].utf8.count { terms[Int(number)] = term }
      return number
    }
    let number = Int32(terms.count)
    numbers[term] = number
    terms.append(term)
    return number
  }
}

/// What stands in a sequence of terms where there is none.
public enum TermPlace {
  /// A word that is not counted, such as a stop word.
  public static let skipped: Int32 = -1
  /// Punctuation.
  public static let mark: Int32 = -2
  /// The end of a line.
  public static let lineEnd: Int32 = -3
}
