import BifocalText
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct SpellingIndexTests {
  private func number(
    _ text: String, in index: inout SpellingIndex, kind: SpellingIndex.Kind = .word
  )
    -> Int
  {
    Array(text.utf8).withUnsafeBufferPointer { index.number(of: $0, kind: kind) }
  }

  @Test("numbers are those of a dictionary, however many spellings there are")
  func numbers() {
    var random = SplitMix64(seed: 11)
    var index = SpellingIndex()
    var expected: [String: Int] = [:]
    for _ in 0..<20_000 {
      let spelling =
        ["俄罗斯", "x", "", "Putin", "a very long spelling, 非常长"][
          Int.random(in: 0..<5, using: &random)]
        + String(Int.random(in: 0..<3000, using: &random))
      let next = expected.count
      let number = number(spelling, in: &index)
      #expect(number == expected[spelling, default: next])
      expected[spelling] = number
    }
    #expect(index.count == expected.count)
    for (spelling, number) in expected { #expect(index.text(number) == spelling) }
  }

  @Test("the tokens of a text get the numbers that they would get one after the other")
  func tokens() {
    var random = SplitMix64(seed: 5)
    var (index, single) = (SpellingIndex(), SpellingIndex())
    for round in 0..<6 {
      var text = ""
      var tokens: [Token] = []
      var expected: [Int32] = []
      for _ in 0..<700 {
        let word =
          ["俄罗斯", "x", "a spelling of more bytes", "é"].randomElement(using: &random) ?? ""
        let spelling = word + String(Int.random(in: 0..<40 * (round + 1), using: &random))
        let start = text.utf8.count
        text += spelling
        let kind: Token.Kind = Bool.random(using: &random) ? .word : .other
        tokens.append(Token(range: start..<text.utf8.count, kind: kind))
        expected.append(kind == .word ? Int32(number(spelling, in: &single)) : -1)
      }
      let bytes = Array(text.utf8)
      let numbers = bytes.withUnsafeBufferPointer { bytes in
        index.numbers(of: tokens, in: bytes) { $0.kind == .word ? .word : nil }
      }
      #expect(numbers == expected)
      let known = bytes.withUnsafeBufferPointer { bytes in
        index.known(tokens, in: bytes) { $0.kind == .word ? .word : nil }
      }
      #expect(known == expected)
    }
    #expect(index.count == single.count)
  }

  @Test("the empty spelling is one, and a word is not the same as what is none")
  func kinds() {
    var index = SpellingIndex()
    #expect(number("", in: &index) == 0)
    #expect(number("1", in: &index) == 1)
    #expect(number("1", in: &index, kind: .number) == 2)
    #expect(number("1", in: &index) == 1)
    #expect(number("", in: &index) == 0)
  }

  @Test("spellings of each length and each last byte are told apart")
  func lengths() {
    var index = SpellingIndex()
    var spellings: [[UInt8]] = []
    for length in 0...40 {
      let base = (0..<length).map { UInt8($0 + 65) }
      spellings.append(base)
      for offset in 0..<length {
        var other = base
        other[offset] = 0xF7
        spellings.append(other)
      }
    }
    for (number, spelling) in spellings.enumerated() {
      #expect(spelling.withUnsafeBufferPointer { index.number(of: $0, kind: .word) } == number)
    }
    for (number, spelling) in spellings.enumerated() {
      let token = [Token(range: spelling.indices, kind: .word)]
      spelling.withUnsafeBufferPointer { bytes in
        #expect(index.known(token, in: bytes) { _ in .word } == [Int32(number)])
        #expect(index.known(token, in: bytes) { _ in .mark } == [-1])
      }
    }
  }

  @Test("spellings of another index keep their text")
  func other() {
    var left = SpellingIndex()
    var right = SpellingIndex()
    for word in ["a", "b", "c"] { _ = number(word, in: &right) }
    _ = number("b", in: &left)
    let numbers = (0..<3).map { left.number(of: $0, in: right) }
    #expect(numbers == [1, 0, 2])
  }
}
