import BifocalIngest
import BifocalMining
import BifocalText
import CWordLoops

/// A way to count the words of a text.
struct Engine {
  let name: String
  /// Whether it must find as many words as ICU.
  let isICUs: Bool
  /// The number of words in one text of a corpus.
  let count: (EncodedCorpus, Int) throws -> Int

  init(_ name: String, isICUs: Bool = true, count: @escaping (EncodedCorpus, Int) throws -> Int) {
    self.name = name
    self.isICUs = isICUs
    self.count = count
  }

  /// ICU over UTF-16, ICU over UTF-8, the word breaker, and tokens with and without lexicons.
  static func all(
    for corpus: EncodedCorpus, vocabulary: Vocabulary, userWords: [WordLexicon.Word]
  ) throws -> [Engine] {
    let loop = try Loop()
    let breaker = try WordBreaker()
    let icu = try Tokenizer(segmentation: .icu, lexicon: WordLexicon())
    let shipped = try Tokenizer(lexicon: vocabulary.words())
    let sampled = SampledWords.words(50_000, of: corpus.texts)
    let words = userWords.isEmpty ? sampled : userWords
    let many = try Tokenizer(lexicon: vocabulary.words(adding: words))
    return [
      Engine("ICU, UTF-16") { try loop.count(utf16: $0.utf16[$1]) },
      Engine("ICU, UTF-8") { try loop.count(utf8: $0.utf8[$1]) },
      Engine("WordBreaker") { try breaker.pieceCount(in: $0.utf8[$1]) },
      Engine("tokens, icu") { try icu.tokens(in: $0.texts[$1]).count },
      Engine("tokens, lexicon", isICUs: false) { try shipped.tokens(in: $0.texts[$1]).count },
      Engine("  and \(words.count) words", isICUs: false) {
        try many.tokens(in: $0.texts[$1]).count
      },
    ]
  }
}

/// Owns ICU's iterator.
@safe private final class Loop {
  private let loop: OpaquePointer

  /// ICU refused.
  struct Failure: Error {
    let code: Int32
  }

  init() throws {
    guard let loop = unsafe word_loop_open() else { throw Failure(code: 7) }
    unsafe self.loop = loop
  }

  deinit { unsafe word_loop_close(loop) }

  func count(utf16: [UInt16]) throws -> Int {
    try checked(unsafe word_loop_count_utf16(loop, utf16, Int32(utf16.count)))
  }

  func count(utf8: [UInt8]) throws -> Int {
    try checked(unsafe word_loop_count_utf8(loop, utf8, Int32(utf8.count)))
  }

  private func checked(_ found: Int32) throws -> Int {
    guard found >= 0 else { throw Failure(code: -found) }
    return Int(found)
  }
}
