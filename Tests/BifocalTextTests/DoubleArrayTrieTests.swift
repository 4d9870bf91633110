@testable import BifocalText
import TestSupport
import Testing

@Suite struct DoubleArrayTrieTests {
  @Test("finds the words it was made of, and no others, as a dictionary does")
  func agreesWithDictionary() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<20 {
      let words = (0..<300).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          // A small alphabet makes long common prefixes; a few rare characters leave the BMP.
          Bool.random(using: &random)
            ? UInt32.random(in: 0x4E00...0x4E08, using: &random)
            : UInt32.random(in: 0x1FFFE...0x20002, using: &random)
        }
      }
      let trie = DoubleArrayTrie(FoldedPhrases(words))
      var naive: [[UInt32]: Int] = [:]
      for (index, word) in words.enumerated() where naive[word] == nil { naive[word] = index }
      for (word, value) in naive { #expect(trie.value(of: word) == value) }
      for word in words {
        let longer = word + [0x4E03]
        #expect(trie.value(of: longer) == naive[longer])
        #expect(trie.value(of: Array(word.dropLast())) == naive[Array(word.dropLast())])
      }
    }
  }

  @Test("an empty trie has no words")
  func empty() {
    let trie = DoubleArrayTrie(FoldedPhrases())
    #expect(trie.value(of: []) == nil)
    #expect(trie.value(of: [0x4E00]) == nil)
  }
}
