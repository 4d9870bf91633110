extension Article {
  /// Cleans Markdown, with its front matter and the HTML in it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(markdown text: String) {
    let front = FrontMatter(text)
    var markdown = MarkdownBlocks(front?.body ?? text[...])
    let blocks = markdown.finish()
    self.init(blocks: blocks, fields: front?.fields ?? ArticleFields())
    notes = markdown.notes
    let body = front?.body ?? text[...]
    if self.fields.dates.isEmpty, body.utf8.contains(UInt8(ascii: "<")) {
      // Blogs keep their pages' markup in their posts.
      self.fields.dates = HTMLDates(Array(body.utf8)[...]).candidates
    }
  }
}
