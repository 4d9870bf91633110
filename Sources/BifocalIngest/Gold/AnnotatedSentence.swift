internal import BifocalText

/// A sentence in which a person marked the words, and perhaps the entities.
public struct AnnotatedSentence: Sendable, Hashable {
  /// A run of words that names something.
  public struct Entity: Sendable, Hashable {
    /// Where it stands, in UTF-8 offsets of the sentence.
    public let range: Range<Int>
    /// What the file calls its type, such as `PER`.
    public let label: String
  }

  /// The sentence.
  public let text: String
  /// Its words, in UTF-8 offsets of the text.
  public let words: [Range<Int>]
  /// Its entities, in order.
  public let entities: [Entity]

  /// Makes a sentence of its words, and of its text if that is known.
  ///
  ///     let sentence = AnnotatedSentence(words: ["Xi", "访问", "俄罗斯"], tags: ["B-PER", "O", "B-LOC"])
  ///     sentence.text            // "Xi访问俄罗斯"
  ///     sentence.entities.count  // 2
  ///
  /// A space is put between words of which neither is Chinese. A text that does not hold the words
  /// in order, with nothing but white space between them, is not used.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - tags: A tag for each word in one of the schemes IOB1, IOB2 and IOBES; none for none.
  ///   - text: The sentence as it was before it was cut.
  /// - Complexity: O(*n*), where *n* is the length of the sentence.
  public init(words: [String], tags: [String] = [], text: String? = nil) {
    let placed = text.flatMap { text in Self.places(of: words, in: text).map { (text, $0) } }
    (self.text, self.words) = placed ?? Self.joined(words)
    entities = Self.entities(of: tags, at: self.words)
  }

  /// Makes a sentence of a line in which spaces part the words.
  ///
  ///     AnnotatedSentence(spaced: "普京 访问 中国").words  // [0..<6, 6..<12, 12..<18]
  public init(spaced line: String) {
    self.init(words: line.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static func places(of words: [String], in text: String) -> [Range<Int>]? {
    let utf8 = Array(text.utf8)
    var places: [Range<Int>] = []
    var end = 0
    for word in words {
      let word = Array(word.utf8)
      while end < utf8.count, [0x20, 0x09].contains(utf8[end]) { end += 1 }
      // U+3000 and U+00A0 part words too.
      while utf8[end...].starts(with: [0xE3, 0x80, 0x80]) { end += 3 }
      while utf8[end...].starts(with: [0xC2, 0xA0]) { end += 2 }
      guard utf8[end...].starts(with: word) else { return nil }
      places.append(end..<end + word.count)
      end += word.count
    }
    return places
  }

  private static func joined(_ words: [String]) -> (String, [Range<Int>]) {
    var text = ""
    var places: [Range<Int>] = []
    for word in words {
      if let last = text.unicodeScalars.last, let first = word.unicodeScalars.first,
        last.value < 0x2E80, first.value < 0x2E80
      {
        text += " "
      }
      places.append(text.utf8.count..<text.utf8.count + word.utf8.count)
      text += word
    }
    return (text, places)
  }

  private static func entities(of tags: [String], at places: [Range<Int>]) -> [Entity] {
    var entities: [Entity] = []
    var isOpen = false
    for (tag, place) in zip(tags, places) {
      guard tag != "O", let mark = tag.first else {
        isOpen = false
        continue
      }
      let label = tag.firstIndex(of: "-").map { String(tag[tag.index(after: $0)...]) } ?? tag
      if isOpen, mark == "I" || mark == "E", let last = entities.last, last.label == label {
        entities[entities.count - 1] = Entity(
          range: last.range.lowerBound..<place.upperBound, label: label)
      } else {
        entities.append(Entity(range: place, label: label))
      }
      isOpen = mark != "E" && mark != "S"
    }
    return entities
  }
}
