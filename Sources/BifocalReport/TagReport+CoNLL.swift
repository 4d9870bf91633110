public import BifocalMining
internal import BifocalText

extension TagReport {
  /// The line that begins a file of `coNLL(_:)`, as CoNLL-U Plus asks for it
  /// (https://universaldependencies.org/ext-format.html).
  public static let coNLLHeader = "# global.columns = ID FORM START END NE ENTITY THEME\n"

  /// An article as columns, a sentence a block.
  ///
  ///     # newdoc id = d
  ///     # sent_id = d-0
  ///     1  普京  0  2  B-PER  vladimir-putin  O
  ///     2  谈    2  3  O      _               O
  ///     3  去俄化 3 6  O      _               B-de-russification:denied
  ///
  /// Columns are separated by tabs. NE is BIO with the types of actors, and ENTITY the id; a token is
  /// cut where a name ends within it. THEME is BIO with the theme and what is said of it; where pieces
  /// of evidence overlap, they are separated by `|`. `bifocal evaluate --gold` reads the file.
  ///
  /// - Complexity: O(*n* log *n*) in the number of tokens.
  public func coNLL(_ tagged: TaggedDocument) -> String {
    let document = tagged.document
    let map = OffsetMap(of: document.text, unit: unit)
    let names = tagged.actors.flatMap { actor in
      actor.mentions.map { Span($0.range, "\(actor.actor.kind.rawValue)", actor.actor.id) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let evidence = tagged.themes.flatMap { theme in
      theme.evidence.map { Span($0.range, "\(theme.theme.id):\($0.status.rawValue)", "") }
    }.sorted { ($0.range.lowerBound, $0.label) < ($1.range.lowerBound, $1.label) }
    var text = "# newdoc id = \(document.id.withPlainSpaces)\n"
    var (nextName, nextEvidence) = (names[...], evidence[...])
    var pieces = Self.pieces(of: tagged, names: names)[...]
    for (number, sentence) in tagged.sentences.enumerated() {
      let count = pieces.prefix { $0.lowerBound < sentence.upperBound }.count
      let rows = pieces.prefix(count)
      pieces = pieces.dropFirst(count)
      guard !rows.isEmpty else { continue }
      text += "# sent_id = \(document.id.withPlainSpaces)-\(number)\n"
      for (index, piece) in rows.enumerated() {
        nextName = nextName.drop { $0.range.upperBound <= piece.lowerBound }
        nextEvidence = nextEvidence.drop { $0.range.upperBound <= piece.lowerBound }
        let name = nextName.first.flatMap { $0.range.overlaps(piece) ? $0 : nil }
        let themes = nextEvidence.prefix { $0.range.lowerBound < piece.upperBound }
          .filter { $0.range.overlaps(piece) }.map { $0.tag(of: piece) }
        let cells = [
          String(index + 1), document.text.slice(utf8: piece).withPlainSpaces,
          String(map[piece.lowerBound]), String(map[piece.upperBound]),
          name?.tag(of: piece) ?? "O", name?.id ?? "_",
          themes.isEmpty ? "O" : themes.joined(separator: "|"),
        ]
        text += cells.joined(separator: "\t") + "\n"
      }
      text += "\n"
    }
    return text
  }

  /// A place with its label.
  private struct Span {
    let range: Range<Int>
    let label: String
    let id: String

    init(_ range: Range<Int>, _ label: String, _ id: String) {
      (self.range, self.label, self.id) = (range, label, id)
    }

    /// The label for a piece that it overlaps; the piece with its start begins it.
    func tag(of piece: Range<Int>) -> String {
      (piece.lowerBound <= range.lowerBound ? "B-" : "I-") + label
    }
  }

  /// The tokens that are no white space, cut at the ends of names.
  private static func pieces(of tagged: TaggedDocument, names: [Span]) -> [Range<Int>] {
    var cuts = names.flatMap { [$0.range.lowerBound, $0.range.upperBound] }[...]
    let text = tagged.document.text
    return tagged.tokens.flatMap { token -> [Range<Int>] in
      cuts = cuts.drop { $0 <= token.range.lowerBound }
      let isBlank = text.slice(utf8: token.range).unicodeScalars
        .allSatisfy(\.properties.isWhitespace)
      guard !isBlank else { return [] }
      let inner = cuts.prefix { $0 < token.range.upperBound }
      let borders = [token.range.lowerBound] + inner + [token.range.upperBound]
      return zip(borders, borders.dropFirst()).compactMap { $0 < $1 ? $0..<$1 : nil }
    }
  }
}
