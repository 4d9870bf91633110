public import BifocalText

/// The units of an article in which items may occur together: sentences, paragraphs, or the whole.
///
///     var units = CooccurrenceUnits(of: article, .sentence, sentences: sentences, tokens: tokens)
///     units.add(.init(id: "RUS", label: "俄罗斯", kind: "GPE"), at: 12)
public struct CooccurrenceUnits: Sendable {
  /// What a unit is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A sentence.
    case sentence
    /// A line of the text.
    case paragraph
    /// A whole article.
    case document
  }

  /// What may occur together: an actor, a theme or a term.
  public struct Item: Sendable, Hashable {
    /// What it is known by.
    public let id: String
    /// What it is shown as.
    public let label: String
    /// What it is, such as a type of actor.
    public let kind: String

    /// Makes an item.
    public init(id: String, label: String, kind: String) {
      self.id = id
      self.label = label
      self.kind = kind
    }
  }

  /// The id of the article.
  let document: String
  private let text: String
  private let kind: Kind
  private let ranges: [Range<Int>]
  /// How many units hold words.
  let count: Int
  private(set) var items: [Int: Set<Item>] = [:]

  /// Divides an article.
  ///
  /// - Parameters:
  ///   - document: The article.
  ///   - kind: What a unit is.
  ///   - sentences: Its sentences; only units that are sentences need them.
  ///   - tokens: Its tokens: a unit without words is none.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public init(
    of document: Document, _ kind: Kind, sentences: [Range<Int>], tokens: [Token]
  ) {
    self.document = document.id
    self.kind = kind
    text = document.text
    switch kind {
    case .sentence: ranges = sentences
    case .paragraph: ranges = Self.lines(of: document.text)
    case .document: ranges = [0..<document.text.utf8.count]
    }
    var held = Set<Int>()
    for token in tokens where token.kind.isWord {
      held.insert(ranges.partitioningIndex { $0.upperBound > token.range.lowerBound })
    }
    count = held.count
  }

  /// Adds an item that occurs at a UTF-8 offset.
  ///
  /// - Complexity: O(log *u*), where *u* is the number of units.
  public mutating func add(_ item: Item, at offset: Int) {
    items[ranges.partitioningIndex { $0.upperBound > offset }, default: []].insert(item)
  }

  /// Returns what a unit says, on one line; an article is known by its id alone.
  func excerpt(of unit: Int) -> String {
    guard kind != .document, ranges.indices.contains(unit) else { return "" }
    return text.slice(utf8: ranges[unit]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func lines(of text: String) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<offset + 1)
      start = offset + 1
    }
    if start < text.utf8.count { lines.append(start..<text.utf8.count) }
    return lines
  }
}
