extension Article {
  init(html text: String) { self.init(plainText: text) }
  init(markdown text: String) { self.init(plainText: text) }
}
struct FrontMatter { var fields: [String: String] = [:]; init?(_ text: String) { return nil } }
enum MarkdownLine {
  static func isHeading(_ s: Substring.UTF8View) -> Bool { false }
  static func startsHTML(_ s: Substring.UTF8View) -> Bool { false }
  static func isFence(_ s: Substring.UTF8View) -> Bool { false }
  static func linkCount(_ s: Substring.UTF8View) -> Int { 0 }
  static func strongCount(_ s: Substring.UTF8View) -> Int { 0 }
}
