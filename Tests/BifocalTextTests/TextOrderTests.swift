import BifocalText
import Testing

@Suite struct TextOrderTests {
  @Test(
    "orders of a Chinese dictionary, and by code point",
    arguments: [
      (TextOrder.Collation.pinyin, "阿 俄 美 中"), (.stroke, "中 阿 俄 美"), (.codepoint, "中 俄 美 阿"),
    ])
  func orders(collation: TextOrder.Collation, expected: String) throws {
    let order = try TextOrder(collation)
    let sorted = ["俄", "中", "阿", "美"].sorted { order.key(of: $0) < order.key(of: $1) }
    #expect(sorted.joined(separator: " ") == expected)
  }

  @Test(
    "case decides last, nothing comes first, and long texts have keys",
    arguments: TextOrder.Collation.allCases)
  func ties(collation: TextOrder.Collation) throws {
    let order = try TextOrder(collation)
    #expect(order.key(of: "") < order.key(of: "a"))
    #expect(order.key(of: "a") != order.key(of: "A"))
    let long = String(repeating: "俄罗斯", count: 2000)
    #expect(order.key(of: long) < order.key(of: long + "a"))
  }
}
