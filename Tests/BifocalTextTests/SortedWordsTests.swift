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

  @Test("orders many words as sorting arrays of symbols does")
  func many() {
    var random = SplitMix64(seed: 12)
    let words = (0..<3000).map { _ in
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        UInt16.random(in: 1...300, using: &random) / 4 * 4 + 1
      }
    }
    let expected = words.indices.sorted { left, right in
      words[left] == words[right]
        ? left < right : words[left].lexicographicallyPrecedes(words[right])
    }
    let sorted = flat(words)
    #expect(sorted.order == expected.map(Int32.init))
    for (place, word) in expected.enumerated() {
      let symbols = (0..<4).map { $0 < words[word].count ? words[word][$0] : 0 }
      #expect((0..<4).map { sorted.symbol(atPlace: place, depth: $0) } == symbols)
    }
    #expect(sorted.symbol(atPlace: 0, depth: 12) == nil)
  }

  @Test("no words have no order")
  func empty() {
    #expect(flat([]).order.isEmpty)
    #expect(SortedWords(symbols: [], starts: []).firsts.isEmpty)
  }
}
