@testable import BifocalText
import Testing

@Suite struct HanTrieTests {
  @Test("the words of a character are those of ICU's dictionary")
  func words() throws {
    let data = try WordData.shared.get()
    let trie = HanTrie(data)
    for first in "中国人不的〇㐀龘".unicodeScalars {
      let number = data.alphabet.number(of: UInt16(first.value))
      try trie.load(number)
      let entry = unsafe trie.firsts[Int(number)]
      let root =
        Int(number) <= data.alphabet.roots.count ? data.alphabet.roots[Int(number) - 1] : nil
      #expect(HanTrie.cost(entry) == UInt64(root?.cost ?? HanTrie.unknownCost))
      guard let next = root?.next else { continue }
      for child in try data.dictionary.children(of: next) where HanAlphabet.contains(child.unit) {
        let other = data.alphabet.number(of: child.unit)
        let slot = HanTrie.slot(of: other, after: entry)
        let second = unsafe trie.slots[slot]
        #expect(slot == HanTrie.base(entry) + Int(other))
        #expect(HanTrie.character(second) == other)
        #expect(HanTrie.cost(second) == child.cost.map { UInt64($0) } ?? HanTrie.noWord)
      }
    }
  }
}
