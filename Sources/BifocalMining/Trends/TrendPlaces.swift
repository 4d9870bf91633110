public import BifocalText

/// Finds the places in articles that a sum of items counts.
///
///     let places = try TrendPlaces(expression.sums, model: model)
///     try places.ranges(in: article).map { article.text.slice(utf8: $0) }  // ["去俄化", "去俄化"]
public final class TrendPlaces {
  private let items: [TrendItem]
  private let reader: TrendReader
  private var terms: TermNumbers

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - sums: What is looked for.
  ///   - model: The lexicons; the terms must be among its words.
  ///   - segmentation: Who decides where a word ends.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(
    _ sums: [TrendExpression.Sum], model: TaggingModel,
    segmentation: Tokenizer.Segmentation = .lexicon
  ) throws(ICUError) {
    let query = TrendQuery.sums(sums)
    items = sums.flatMap(\.items)
    reader = try TrendReader(for: query, model: model, segmentation: segmentation)
    terms = try TermNumbers(wanted: query.terms)
  }

  /// Returns the places in an article, in UTF-8 offsets of its text, in order and each once.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n* log *n*) in the length of the text, linear in practice.
  public func ranges(in document: Document) throws(ICUError) -> [Range<Int>] {
    var ranges: Set<Range<Int>> = []
    let (tokens, tagged) = try reader.read(document)
    if let tagged { for item in items { ranges.formUnion(item.places(in: tagged)) } }
    let visible = tokens.filter { $0.kind != .space }
    for (token, term) in zip(visible, terms.numbers(of: visible, in: document.text))
    where term >= 0 {
      ranges.insert(token.range)
    }
    return ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
