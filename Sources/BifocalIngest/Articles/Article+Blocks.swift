extension Article {
  /// Makes an article of the blocks of a page: finds its title, and takes out what belongs to the
  /// page.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks.
  init(blocks: [Block], fields: ArticleFields) {
    var blocks = blocks.filter { !$0.text.isEmpty }
    self.fields = fields
    let headline = Headline.taken(from: &blocks, known: fields.title)
    self.fields.title = headline.title
    let furniture = PageFurniture(blocks)
    self.fields.fill(from: furniture.fields)
    dropped = headline.dropped + furniture.dropped
    text = Block.text(of: furniture.remaining).trimmed().string
  }
}
