extension Article {
  /// Cleans Markdown, with its front matter and the HTML in it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(markdown text: ByteSlice) {
    let front = FrontMatter(text)
    var markdown = MarkdownBlocks(front?.body ?? text)
    let blocks = markdown.finish()
    self.init(blocks: blocks, fields: front?.fields ?? ArticleFields())
    notes = markdown.notes
    dropped = markdown.dropped + dropped
    let body = front?.body ?? text
    if self.fields.dates.isEmpty, body.contains(UInt8(ascii: "<")) {
      // Blogs keep their pages' markup in their posts.
      self.fields.dates = HTMLDates(body).candidates
    }
  }
}
