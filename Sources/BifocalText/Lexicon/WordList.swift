/// Words with their modes, folded once for all that look for them.
///
///     var list = try WordList([.init("普京", .prefer)])
///     list.append("云计算", .force)
///     let lexicon = try WordLexicon(list)
public struct WordList: Sendable {
  private let folding: CharacterFolding
  /// The words as they are looked for.
  private(set) var phrases = FoldedPhrases()
  /// How each competes with the words around it.
  public private(set) var modes: [WordLexicon.Word.Mode] = []

  /// Makes an empty list.
  init(folding: CharacterFolding) { self.folding = folding }

  /// Makes a list.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m*), where *m* is the number of characters in all words.
  public init(_ words: [WordLexicon.Word] = []) throws(ICUError) {
    self.init(folding: try CharacterFolding.shared())
    append(words)
  }

  /// The number of words.
  public var count: Int { modes.count }

  /// Appends a word.
  public mutating func append(_ text: some StringProtocol, _ mode: WordLexicon.Word.Mode) {
    phrases.append(text, folding: folding)
    modes.append(mode)
  }

  /// Appends a word in UTF-8.
  mutating func append(utf8: UnsafeBufferPointer<UInt8>, _ mode: WordLexicon.Word.Mode) {
    unsafe phrases.append(utf8: utf8, folding: folding)
    modes.append(mode)
  }

  /// Appends words.
  public mutating func append(_ words: [WordLexicon.Word]) {
    reserve(words.count, characters: words.reduce(0) { $0 + $1.text.utf8.count })
    for word in words { append(word.text, word.mode) }
  }

  /// Makes room for words that are to be appended.
  mutating func reserve(_ count: Int, characters: Int) {
    phrases.reserve(count, characters: characters)
    modes.reserveCapacity(modes.count + count)
  }

  /// Whether there are no words.
  var isEmpty: Bool { modes.isEmpty }

  /// The word at an index, in the form in which it is looked for.
  public subscript(index: Int) -> WordLexicon.Word {
    var form = String.UnicodeScalarView(phrases[index].compactMap(Unicode.Scalar.init))
    if phrases.isPrefix[index] { form.append("*") }
    return .init(String(form), modes[index])
  }

  /// Returns the form in which a word is looked for.
  ///
  ///     WordList.form(of: "Kassym-Jomart", folding: try .shared())  // "kassym jomart"
  ///
  /// - Complexity: O(*n*), where *n* is the length of the word.
  public static func form(of word: String, folding: CharacterFolding) -> String {
    var list = WordList(folding: folding)
    list.append(word, .align)
    return list[0].text
  }

  /// Lets a word begin with a small letter if another one of the same characters does.
  mutating func allowSmallFirst(of word: Int, as other: Int) {
    phrases.allowSmallFirst(of: word, as: other)
  }

  /// Takes the last word away.
  mutating func removeLast() {
    phrases.removeLast()
    modes.removeLast()
  }

  /// Appends some words of another list, in the order of their indices there.
  mutating func append(_ others: WordList, _ indices: [Int32]) {
    let characters = indices.reduce(0) { $0 + others.phrases.range(of: Int($1)).count }
    reserve(indices.count, characters: characters)
    for index in indices {
      phrases.append(others.phrases, Int(index))
      modes.append(others.modes[Int(index)])
    }
  }
}
