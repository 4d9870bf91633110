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
      #expect(spelling.withUnsafeBufferPointer { index.find($0, kind: .word) } == number)
      #expect(spelling.withUnsafeBufferPointer { index.find($0, kind: .mark) } == nil)
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
