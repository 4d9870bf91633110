@testable import BifocalText
import Testing

@Suite struct HanAlphabetTests {
  @Test("common characters have small numbers, and each has its own")
  func numbers() throws {
    let alphabet = try WordData.shared.get().alphabet
    let numbers = WordRules.plainHan.joined().map { alphabet.number(of: UInt16($0)) }
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.allSatisfy { (1..<alphabet.count).contains(Int($0)) })
    #expect(alphabet.number(of: 0x7684) < 100)  // 的
  }
}
