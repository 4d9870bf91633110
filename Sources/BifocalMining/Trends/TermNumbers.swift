internal import BifocalText

/// Numbers the terms of texts, without a string for each token.
struct TermNumbers {
  private let filter: TermFilter
  /// The terms that count, by folded form, and the ways in which they were typed; all if there are none.
  private let wanted: [String: [String]]?
  private var spellings = SpellingIndex()
  /// The term of each spelling; −1 for one that does not count.
  private var termOf: [Int32] = []
  private var numbers: [String: Int32] = [:]
  /// The folded forms of the terms.
  private(set) var names: [String] = []

  /// Numbers all terms that a filter lets pass.
  init(filter: TermFilter) {
    self.filter = filter
    wanted = nil
  }

  /// Numbers some terms only; a stop word too, if it is asked for.
  init(wanted: [String]) throws(ICUError) {
    filter = try TermFilter(minimumLength: 1)
    let folding = try CharacterFolding.shared()
    var typed: [String: [String]] = [:]
    for term in wanted where typed[folding.folded(term)]?.contains(term) != true {
      typed[folding.folded(term), default: []].append(term)
    }
    self.wanted = typed
  }

  /// The ways in which a term was typed that was asked for.
  func typed(_ term: Int32) -> [String] { wanted?[names[Int(term)]] ?? [] }

  /// Returns the term of each token in order, white space left out; −1 for a token that is no term and
  /// so breaks a run of them.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all tokens; only a spelling that is new is folded.
  mutating func numbers(of tokens: [Token], in text: String) -> [Int32] {
    var text = text
    let numbers = text.withUTF8 { bytes in
      unsafe spellings.numbers(of: tokens, in: bytes) { $0.kind.isWord ? .word : nil }
    }
    while termOf.count < spellings.count { termOf.append(term(ofSpelling: termOf.count)) }
    return zip(tokens, numbers).compactMap { token, number in
      token.kind == .space ? nil : number < 0 ? -1 : termOf[Int(number)]
    }
  }

  private mutating func term(ofSpelling spelling: Int) -> Int32 {
    guard let term = filter.term(of: spellings.text(spelling)[...], kind: SpellingIndex.Kind.word),
      wanted == nil || wanted?[term] != nil
    else { return -1 }
    if let number = numbers[term] { return number }
    let number = Int32(names.count)
    numbers[term] = number
    names.append(term)
    return number
  }
}
