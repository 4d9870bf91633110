@testable import BifocalText
import Testing

@Suite struct ICUDictionaryTests {
  /// The cost of a word, by one step a character.
  private func cost(of word: String, in dictionary: ICUDictionary) throws -> Int? {
    var node: ICUDictionary.Node? = ICUDictionary.root
    var cost: Int?
    for unit in word.utf16 {
      guard let here = node else { return nil }
      guard let child = try dictionary.children(of: here).first(where: { $0.unit == unit }) else {
        return nil
      }
      cost = child.cost
      node = child.next
    }
    return cost
  }

  @Test("has Chinese and Japanese words, and no others")
  func words() throws {
    let dictionary = try ICUDictionary()
    for word in ["的", "中国", "共和国", "組織", "です"] {
      let cost = try #require(try cost(of: word, in: dictionary))
      #expect((1...1000).contains(cost))
    }
    #expect(try cost(of: "去俄化", in: dictionary) == nil)
    #expect(try cost(of: "abc", in: dictionary) == nil)
  }

  @Test("the children of a node are sorted and differ")
  func sortedChildren() throws {
    let dictionary = try ICUDictionary()
    let units = try dictionary.children(of: ICUDictionary.root).map(\.unit)
    #expect(units.count > 10_000)
    #expect(zip(units, units.dropFirst()).allSatisfy { $0 < $1 })
  }
}
