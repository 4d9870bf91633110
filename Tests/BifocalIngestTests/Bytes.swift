@testable import BifocalIngest

// What reads bytes in place, for tests that have strings.

extension Article {
  init(markdown: String) { self.init(markdown: Array(markdown.utf8)[...]) }
  init(plainText: String) { self.init(plainText: Array(plainText.utf8)[...]) }
}

extension MarkdownBlocks {
  init(_ markdown: some StringProtocol) { self.init(Array(markdown.utf8)[...]) }
}

extension MarkdownInline {
  init(_ paragraph: some StringProtocol) { self.init(Array(paragraph.utf8)[...]) }
}

extension FrontMatter {
  init?(_ text: String) { self.init(Array(text.utf8)[...]) }
}

extension InputFormat {
  init(content: String) { self.init(content: Array(content.utf8)[...]) }
}

extension TextLine {
  static func lines(of text: String) -> [TextLine] { lines(of: Array(text.utf8)[...]) }
}
