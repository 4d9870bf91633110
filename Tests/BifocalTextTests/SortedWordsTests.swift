@testable import BifocalText
import TestSupport
import Testing

@Suite struct SortedWordsTests {
  private func flat(_ words: [[UInt16]]) -> SortedWords {
    var starts: [Int32] = [0]
    for word in words { starts.append((starts.last ?? 0) + Int32(word.count)) }
    return SortedWords(symbols: Array(words.joined()), starts: starts)
  }

  @Test("orders words as sorting arrays of symbols does, and tells where others begin")
  func agreesWithSorting() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<50 {
      // Two symbols and up to twelve places: many equal words, and many that differ late.
      let words = (0..<200).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          [1, 0xFFFF].randomElement(using: &random) ?? 1
        } as [UInt16]
      }
      let expected = words.indices.sorted { left, right in
        words[left] == words[right]
          ? left < right : words[left].lexicographicallyPrecedes(words[right])
      }
      let sorted = flat(words)
      #expect(sorted.order == expected.map(Int32.init))
      let firsts = expected.indices.filter {
        $0 == 0 || words[expected[$0]] != words[expected[$0 - 1]]
      }
      #expect(sorted.firsts == firsts.map(Int32.init))
    }
  }

  @Test("no words have no order")
  func empty() {
    #expect(flat([]).order.isEmpty)
    #expect(SortedWords(symbols: [], starts: []).firsts.isEmpty)
  }
}
