extension Article {
  /// Cleans an HTML page.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(html text: String) {
    var html = HTMLBlocks()
    html.read(Array(text.utf8)[...])
    let blocks = html.finish()
    var fields = html.metadata.fields
    if fields.title == nil, !blocks.contains(where: \.isHeading) {
      // The page's own title often names the site too; a heading does not.
      fields.title = html.droppedHeading ?? html.title
    }
    self.init(blocks: blocks, fields: fields)
    self.fields.title = self.fields.title ?? html.droppedHeading ?? html.title
    self.fields.dates = HTMLDates(Array(text.utf8)[...]).candidates
  }
}
