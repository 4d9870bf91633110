internal import BifocalText

/// Reads an article as far as a query needs it: its words, or its tags too.
struct TrendReader {
  private enum Worker {
    case tokenizer(Tokenizer)
    case tagger(Tagger)
  }

  private let worker: Worker

  init(
    for query: TrendQuery, model: TaggingModel, segmentation: Tokenizer.Segmentation
  ) throws(ICUError) {
    worker =
      query.needsTags
      ? .tagger(try Tagger(model, segmentation: segmentation))
      : .tokenizer(try Tokenizer(segmentation: segmentation, lexicon: model.words))
  }

  /// Returns an article's tokens, and its tags if they are needed.
  func read(_ document: Document) throws(ICUError) -> (tokens: [Token], tagged: TaggedDocument?) {
    switch worker {
    case .tokenizer(let tokenizer): return (try tokenizer.tokens(in: document.text), nil)
    case .tagger(let tagger):
      let tagged = try tagger.tagged(document)
      return (tagged.tokens, tagged)
    }
  }
}
