import BifocalText
import TestSupport
import Testing

@Suite struct HashIndexTests {
  @Test("numbers many texts as a dictionary does", arguments: [UInt64.max, 0xFF00])
  func agreesWithDictionary(mask: UInt64) {
    var random = SplitMix64(seed: 3)
    var index = HashIndex()
    var texts: [Substring] = []
    var numbers: [Substring: Int] = [:]
    for _ in 0..<3000 {
      let text = Substring(String(UInt16.random(in: 0...2000, using: &random), radix: 7))
      // A poor hash makes many collide.
      let hash = HashIndex.hash(of: text) & mask
      let number = index.number(hash: hash) { texts[$0] == text }
      #expect(number == numbers[text])
      if number == nil {
        index.insert(hash: hash)
        numbers[text] = texts.count
        texts.append(text)
      }
    }
    #expect(texts.count > 1000)
  }
}
