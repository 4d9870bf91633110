extension Article {
  /// Cleans an HTML page.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(html text: String, favor: ExtractionFavor = .balanced) {
    self.init(html: Array(text.utf8)[...], favor: favor)
  }

  /// Cleans an HTML page that is given as bytes, which should be UTF-8.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(html bytes: ArraySlice<UInt8>, favor: ExtractionFavor = .balanced) {
    var reader = HTMLReader()
    reader.read(bytes)
    let page = reader.finish()
    let content = MainContent(page, favor: favor)
    let blocks = content.blocks
    var fields = page.metadata.fields
    let heading = page.blocks.indices.first { page.blocks[$0].kind == .heading(level: 1) }
      .map { page.block($0).text }
    if fields.title == nil, !blocks.contains(where: \.isHeading) {
      // The page's own title often names the site too; a heading does not.
      fields.title = heading ?? page.metadata.title
    }
    self.init(blocks: blocks, fields: fields)
    dropped = content.dropped + dropped
    self.fields.title = self.fields.title ?? heading ?? page.metadata.title
  }
}
