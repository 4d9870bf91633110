internal import BifocalText

extension TokenReport {
  /// The document in CoNLL-U (https://universaldependencies.org/format.html), a sentence a block.
  ///
  ///     # newdoc id = d
  ///     # sent_id = d-0
  ///     # text = 普京访问。
  ///     1  普京  _  _  _  _  _  _  _  Offset=0:2|Kind=ideographic|SpaceAfter=No
  ///     …
  ///
  /// Columns are separated by tabs, and only the first two and the last are filled. White space is
  /// never a row: the format tells where there is none, by `SpaceAfter=No`. The number in `sent_id`
  /// is that of the sentence in the document, from zero; a sentence without rows has no block.
  /// Without sentences, the document is one.
  public var coNLLU: String {
    var text = ""
    let byNumber = sentences ?? [0..<document.text.utf8.count]
    var end = 0
    var index = 0
    for (number, sentence) in byNumber.enumerated() {
      let first = index
      while index < tokens.count, sentences == nil || sentenceNumbers[index] == number {
        index += 1
      }
      let words = tokens[first..<index].filter { !isBlank($0) }
      // A word that goes on over the end of its sentence takes that end along.
      let start = max(sentence.lowerBound, end)
      end = max(start, sentence.upperBound, words.last?.range.upperBound ?? 0)
      guard !words.isEmpty else { continue }
      let isFirst = text.isEmpty && !hasBlockBefore
      text += isFirst ? "# newdoc id = \(document.id.withPlainSpaces)\n" : ""
      text += "# sent_id = \(document.id.withPlainSpaces)-\(firstSentence + number)\n"
      text += "# text = \(Self.trimmed(document.text.slice(utf8: start..<end)))\n"
      for (id, word) in words.enumerated() { append(word, id: id + 1, to: &text) }
      text += "\n"
    }
    return text
  }

  private func append(_ word: Token, id: Int, to text: inout String) {
    let form = Self.trimmed(self.text(of: word))
    let start = position(of: word.range.lowerBound)
    let end = position(of: word.range.upperBound)
    let space = isFollowedBySpace(word) ? "" : "|SpaceAfter=No"
    text += "\(id)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t"
    text += "Offset=\(start):\(end)|Kind=\(word.kind.rawValue)\(space)\n"
  }

  private func isFollowedBySpace(_ word: Token) -> Bool {
    let rest = document.text.slice(utf8: word.range.upperBound..<document.text.utf8.count)
    return rest.unicodeScalars.first?.properties.isWhitespace ?? false
  }

  func isBlank(_ token: Token) -> Bool {
    text(of: token).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private static func trimmed(_ text: Substring) -> String {
    // By code points: a space with a combining mark is another character to Swift.
    var scalars = text.withPlainSpaces.unicodeScalars[...]
    if scalars.first == " " { scalars.removeFirst() }
    if scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
