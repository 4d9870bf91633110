import Foundation
import TestSupport
import Testing

/// What the long tests read.
enum LongTest {
  static let paths = ProcessInfo.processInfo.environment["BIFOCAL_LONG_TEST"]?
    .split(separator: ":").map(String.init)
}

/// Compares the word breaker with ICU on more text than there is time for every day.
///
/// It runs when `BIFOCAL_LONG_TEST` names files and folders, with colons between them:
///
///     BIFOCAL_LONG_TEST=seeds swift test -c release -Xswiftc -enable-testing --filter WordBreaker
@Suite(.enabled(if: LongTest.paths != nil))
struct WordBreakerLongTests {
  @Test("ten million random characters are cut as ICU cuts them")
  func randomText() throws {
    let comparison = try Comparison()
    var random = SplitMix64(seed: 43)
    var characters = 0
    while characters < 10_000_000 {
      for mixture in WordBreakerAlphabet.mixtures {
        let length = Int.random(in: 1...4000, using: &random)
        try comparison.expectEqual(in: mixture.text(length: length, using: &random))
        characters += length
      }
    }
    print("compared \(characters) random characters")
  }

  @Test("lines of four characters, one for each class of ICU's rules, are cut as by ICU")
  func fourCharacterLines() throws {
    let alphabet = try WordBreakerAlphabet.classes()
    let comparison = try Comparison()
    let lines = WordBreakerAlphabet.lines(of: 3, over: alphabet)
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    for first in alphabet.compactMap(Unicode.Scalar.init) {
      let prefix = Array(String(first).utf8)
      try comparison.expectEqual(in: Array(lines.map { prefix + $0 }.joined(separator: [0x0A])))
    }
  }

  @Test("every text under the given paths is cut as ICU cuts it")
  func corpora() throws {
    let comparison = try Comparison()
    var bytes = 0
    var texts = 0
    for path in LongTest.paths ?? [] {
      let inner = FileManager.default.subpaths(atPath: path) ?? []
      for file in [path] + inner.map({ "\(path)/\($0)" }) {
        guard let data = FileManager.default.contents(atPath: file) else { continue }
        try comparison.expectEqual(in: Array(data))
        bytes += data.count
        texts += 1
      }
    }
    print("compared \(texts) texts of \(bytes) bytes")
  }
}
