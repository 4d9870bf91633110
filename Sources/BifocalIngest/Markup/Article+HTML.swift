extension Article {
  /// Cleans an HTML page.
  ///
  /// - Parameters:
  ///   - bytes: The page, in UTF-8.
  ///   - favor: What matters more: that nothing else is in the text, or that all of it is.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(html bytes: ArraySlice<UInt8>, favor: ExtractionFavor = .balanced) {
    var reader = HTMLReader()
    reader.read(bytes)
    let page = reader.finish()
    let content = MainContent(page, favor: favor)
    var fields = page.metadata.fields
    fields.title = fields.title ?? Self.title(of: page)
    var blocks = content.blocks
    if let body = page.metadata.articleBody, !blocks.contains(where: \.isProse) {
      // The page is made by a script, and shows no text without it.
      let paragraphs = Self.paragraphs(ofLinked: body)
      if paragraphs.contains(where: \.isProse) { blocks = paragraphs }
    }
    self.init(blocks: blocks, fields: fields)
    dropped = content.dropped + dropped
    for block in content.dropped {
      if let line = LabelledLine(ByteSlice(block.text.utf8)) { self.fields.fill(from: line.fields) }
    }
    self.fields.dates += HTMLDates(bytes).candidates
  }

  /// The paragraphs of a text in linked data, which may be lines or HTML.
  private static func paragraphs(ofLinked body: String) -> [Block] {
    let lines = body.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    var reader = HTMLReader()
    reader.read(Array(lines.utf8)[...])
    let page = reader.finish()
    return page.blocks.indices.map(page.block)
  }

  /// The first heading of the first level, or what the page calls itself.
  ///
  /// The page's own title often names the site too, so a heading that is part of it is taken
  /// instead.
  private static func title(of page: HTMLPage) -> String? {
    let headings = page.blocks.indices.filter { page.blocks[$0].isHeading }
    if let first = headings.first(where: { page.blocks[$0].kind == .heading(level: 1) }) {
      return page.block(first).text.string.replacing("\n", with: " ")
    }
    guard let title = page.metadata.title else {
      return headings.first.map { page.block($0).text.string.replacing("\n", with: " ") }
    }
    let part = headings.lazy.map { page.block($0).text }
      .first { $0.columns >= 8 && title.contains($0.string) }?.string
    return part ?? title
  }
}
