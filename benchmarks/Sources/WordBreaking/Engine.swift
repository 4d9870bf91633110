import BifocalText
import CWordLoops

/// A way to count the words of a text.
struct Engine {
  let name: String
  /// The number of boundaries in one text of a corpus.
  let count: (Corpus, Int) throws -> Int

  /// ICU over UTF-16, ICU over UTF-8, and the word breaker.
  static func all() throws -> [Engine] {
    let loop = try Loop()
    let breaker = try WordBreaker()
    return [
      Engine(name: "ICU, UTF-16") { try loop.count(utf16: $0.utf16[$1]) },
      Engine(name: "ICU, UTF-8") { try loop.count(utf8: $0.utf8[$1]) },
      Engine(name: "WordBreaker") { try breaker.pieceCount(in: $0.utf8[$1]) },
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
