@testable import BifocalText
import Testing

@Suite struct ASCIILettersTests {
  /// Eight bytes, the first one lowest.
  private func word(_ bytes: [UInt8]) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @Test("every byte is told at every place", arguments: UInt8.min...UInt8.max)
  func counts(byte: UInt8) {
    let isLetter = (0x41...0x5A).contains(byte & 0xDF)
    let isDigit = (0x30...0x39).contains(byte)
    for place in 0..<8 {
      var bytes = Array("aZzAmMbY".utf8)
      bytes[place] = byte
      #expect(ASCIILetters.count(in: word(bytes)) == (isLetter ? 8 : place))
      #expect(ASCIILetters.wordCount(in: word(bytes)) == (isLetter || isDigit ? 8 : place))
    }
  }

  @Test("letters are skipped up to the last bytes of a text, which are read one at a time")
  func skips() {
    let text = Array("Kazakhstanis say".utf8)
    text.withUnsafeBufferPointer { text in
      #expect(ASCIILetters.skip(in: text, from: 0) == 12)
      #expect(ASCIILetters.skip(in: text, from: 4) == 12)
      #expect(ASCIILetters.skip(in: text, from: 12) == 12)
      #expect(ASCIILetters.skip(in: text, from: 13) == 13)
    }
  }

  @Test("of capitals only the first one counts, and what follows the word does not")
  func keys() {
    func key(_ text: String, _ count: Int) -> UInt64 {
      ASCIILetters.key(word(Array(text.utf8)), count: count)
    }
    #expect(key("US forces", 2) == key("Us troops", 2))
    #expect(key("us forces", 2) != key("Us troops", 2))
    #expect(key("G20 states", 3) == key("G20, then", 3))
    #expect(key("Tashkent", 8) == key("TASHKENT", 8))
  }
}
