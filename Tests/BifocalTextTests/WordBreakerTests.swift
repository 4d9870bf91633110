@testable import BifocalText
import Foundation
import TestSupport
import Testing

@Suite struct WordBreakerTests {
  @Test("boundaries are UTF-8 offsets")
  func offsets() throws {
    let breaker = try WordBreaker()
    #expect(try breaker.ends(in: "你好 world") == [6, 7, 12])
    #expect(try breaker.ends(in: "").isEmpty)
    #expect(try breaker.pieceCount(in: Array("你好 world".utf8)) == 3)
  }

  @Test("ICU's rules and dictionary can be read")
  func hasNoObstacle() throws {
    #expect(try WordBreaker().obstacle == nil)
  }

  @Test("the articles are cut as ICU cuts them")
  func seeds() throws {
    let comparison = try Comparison()
    let folder = URL(filePath: #filePath).appending(path: "../../../seeds").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }
    #expect(!names.isEmpty)
    for name in names {
      let text = try Data(contentsOf: folder.appending(path: name))
      try comparison.expectEqual(in: Array(text))
    }
  }

  @Test("lines of one to three characters, one for each class of ICU's rules, are cut as by ICU")
  func shortLines() throws {
    let alphabet = try WordBreakerAlphabet.classes()
    let comparison = try Comparison()
    for length in 1...3 {
      let text = WordBreakerAlphabet.lines(of: length, over: alphabet)
      try comparison.expectEqual(in: text)
    }
  }

  @Test("random text is cut as ICU cuts it", arguments: WordBreakerAlphabet.mixtures)
  func randomText(mixture: WordBreakerAlphabet.Mixture) throws {
    let comparison = try Comparison()
    var random = SplitMix64(seed: 41)
    for _ in 0..<50 {
      let text = mixture.text(length: 1000, using: &random)
      try comparison.expectEqual(in: text)
    }
  }

  @Test("bytes that are no UTF-8 are cut as ICU cuts them")
  func malformed() throws {
    let comparison = try Comparison()
    let texts: [[UInt8]] = [
      [0x80], [0xE4], [0xE4, 0xB8], [0xE4, 0xB8, 0x80, 0xE4], [0x61, 0xC3], [0xED, 0xA0, 0x80],
      [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x61, 0xFF, 0x62], [0xE4, 0x41, 0x42, 0x43],
      [0xF0, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80, 0x61],
    ]
    for text in texts { try comparison.expectEqual(in: text) }
    var random = SplitMix64(seed: 42)
    for _ in 0..<500 {
      let text = (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) }
      try comparison.expectEqual(in: text)
    }
  }

  @Test("runs longer than the first buffers lose nothing")
  func longRuns() throws {
    let comparison = try Comparison()
    let han = Array(String(repeating: "中华人民共和国的一是不", count: 1000).utf8)
    let letters = Array(String(repeating: "abc", count: 10_000).utf8)
    for text in [han, letters, han + letters + han] {
      try comparison.expectEqual(in: text)
    }
  }
}

/// The word breaker beside ICU.
struct Comparison {
  private let breaker: WordBreaker
  private let icu: TextBoundaries

  init() throws {
    // The breaker first: ICU reads some marks as kana only after it has opened its dictionary.
    breaker = try WordBreaker()
    icu = try TextBoundaries(of: .word)
  }

  /// Records what stands around the first difference between the two, if there is one.
  func expectEqual(
    in utf8: [UInt8], at location: SourceLocation = #_sourceLocation
  ) throws {
    let difference = try difference(in: utf8)
    #expect(difference == nil, sourceLocation: location)
  }

  private func difference(in utf8: [UInt8]) throws -> String? {
    let expected = try icu.pieces(in: utf8)
    let actual = try breaker.pieces(in: utf8)
    guard expected != actual else { return nil }
    let index = zip(expected, actual).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    let around = max(0, index - 3)..<min(expected.count, index + 4)
    let start = around.lowerBound > 0 ? Int(expected[around.lowerBound - 1].end) : 0
    let text = String(
      decoding: utf8[start..<Int(expected[around.upperBound - 1].end)], as: UTF8.self)
    return """
      \(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()): ICU \(expected[around]), \
      not \(actual[min(around.lowerBound, actual.count)..<min(actual.count, around.upperBound)])
      """
  }
}
