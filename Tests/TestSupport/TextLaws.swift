public import BifocalIngest
import BifocalText
import FoundationEssentials
import Glibc

/// What must hold for any bytes whatever, checked alike by a fuzzer and by tests of its finds.
///
/// A broken law is returned in words.
public final class TextLaws {
  private let icu: TextBoundaries
  private let breaker: WordBreaker
  private let tokenizers: [Tokenizer]
  private let sentences: SentenceSegmenter

  /// Words of every mode and script, some of which hold spaces, marks and digits.
  private static let words: [WordLexicon.Word] = [
    .init("去俄化", .force), .init("俄", .force), .init("普京", .prefer), .init("中国", .prefer),
    .init("俄军", .align), .init("中国-中亚峰会", .force), .init("Central Asia", .force),
    .init("BZ-YQ1722", .force), .init("C++", .force), .init("《环球时报》", .align),
    .init("russif*", .align), .init("シリア", .force),
  ]

  /// Opens ICU and makes a tokenizer for each way to cut.
  public init() throws {
    icu = try TextBoundaries(of: .word)
    breaker = try WordBreaker()
    let lexicon = try WordLexicon(
      Self.words, unknownWords: UnknownWords(strong: Set("普鲁申".unicodeScalars), weak: ["科"]))
    tokenizers = try Tokenizer.Segmentation.allCases.map {
      try Tokenizer(segmentation: $0, lexicon: lexicon)
    }
    sentences = try SentenceSegmenter(abbreviations: ["Dr.", "U.S."])
  }

  /// Checks that words are ICU's, and that tokens and sentences cover a text.
  ///
  /// - Parameter bytes: A text, or what claims to be one: what is no UTF-8 is read as U+FFFD.
  /// - Returns: The law that was broken; nothing when all hold.
  /// - Throws: `ICUError` when ICU refuses the text.
  public func brokenByText(_ bytes: [UInt8]) throws -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard try breaker.ends(in: text) == icu.ends(in: text) else { return "words are not ICU's" }
    // Raw bytes, among them those that are no UTF-8, must be cut too.
    _ = try breaker.pieceCount(in: bytes)
    for tokenizer in tokenizers where !cover(text, try tokenizer.tokens(in: text).map(\.range)) {
      return "tokens do not cover the text"
    }
    guard cover(text, try sentences.sentences(in: text)) else {
      return "sentences do not cover the text"
    }
    let folded = try FoldedText(text)
    guard folded.count == text.unicodeScalars.count,
      Int(folded.offsets.last ?? 0) == text.utf8.count
    else { return "folding changes the number of characters" }
    return nil
  }

  /// Checks that a file of any bytes gives documents that can be cut, or errors that name the file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - format: What it is read as.
  /// - Returns: The law that was broken; nothing when all hold.
  /// - Throws: `ICUError` when ICU refuses a text.
  public func brokenByFile(_ bytes: [UInt8], format: InputFormat) throws -> String? {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let path = file.path()
    try Data(bytes).write(to: file)
    defer { unlink(path) }
    for result in try DocumentSource(paths: [path], format: format) {
      switch result {
      case .success(let document):
        if document.text.isEmpty { return "a document without text" }
        if let broken = try brokenByText(Array(document.text.utf8)) { return broken }
      case .failure(let error):
        if error.path != path { return "an error that names another file" }
      }
    }
    return nil
  }
}
