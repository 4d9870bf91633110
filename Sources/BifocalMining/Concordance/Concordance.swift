public import BifocalText

/// Lines of a concordance: what was looked for, with what stands on both sides of it.
///
///     var concordance = Concordance(window: .words(5))
///     concordance.add([9..<18], in: document, tokens: tokens)
///     concordance.lines[0].keyword  // "去俄化"
public struct Concordance: Sendable {
  /// How much stands on each side.
  public enum Window: Sendable, Hashable {
    /// So many words, with the punctuation between them.
    case words(Int)
    /// So many characters.
    case characters(Int)
  }

  /// One place.
  public struct Line: Sendable, Equatable {
    /// The id of the article.
    public let document: String
    /// Where it stands, in the unit that it was added with.
    public let range: Range<Int>
    /// How far down in the article it stands, from 0 to 1.
    public let share: Double
    /// What stands before it, on one line.
    public let left: String
    /// What was found.
    public let keyword: String
    /// What stands after it, on one line.
    public let right: String
    /// The next words before it, the nearest first.
    public let wordsBefore: [String]
    /// The next words after it, the nearest first.
    public let wordsAfter: [String]
  }

  /// What lines are ordered by.
  public enum Order: String, Sendable, CaseIterable {
    /// As they stand in the articles.
    case position
    /// By the word before, then the one before that, and so on.
    case left
    /// By the word after, then the next, and so on.
    case right
    /// By what was found.
    case keyword
  }

  /// The lines, in the order in which they were added.
  public private(set) var lines: [Line] = []
  private let window: Window

  /// How many words on each side lines are ordered by.
  private static let sortedWords = 5

  /// Makes an empty concordance.
  public init(window: Window) { self.window = window }

  /// Adds places in an article.
  ///
  /// - Parameters:
  ///   - ranges: The places, in UTF-8 offsets.
  ///   - document: The article.
  ///   - tokens: All its tokens.
  ///   - position: What a UTF-8 offset is in the unit that lines tell their places in.
  /// - Complexity: O(*n* + *m* · *w*), where *n* is the length of the text, *m* the number of places and
  ///   *w* the width of the window.
  public mutating func add(
    _ ranges: [Range<Int>], in document: Document, tokens: [Token],
    position: (Int) -> Int = { $0 }
  ) {
    guard !ranges.isEmpty else { return }
    let text = document.text
    let words = tokens.filter { $0.kind != .space && $0.kind != .other }.map(\.range)
    func folded(_ word: Range<Int>) -> String { text.slice(utf8: word).lowercased() }
    for range in ranges {
      let before = words.partitioningIndex { $0.upperBound > range.lowerBound }
      let after = words.partitioningIndex { $0.lowerBound >= range.upperBound }
      let (start, end) =
        switch window {
        case .words(let count):
          (
            before == 0 ? range.lowerBound : words[max(0, before - count)].lowerBound,
            after == words.count
              ? range.upperBound : words[min(words.count, after + count) - 1].upperBound
          )
        case .characters(let count):
          (
            text.offset(range.lowerBound, movedBy: -count),
            text.offset(range.upperBound, movedBy: count)
          )
        }
      lines.append(
        Line(
          document: document.id, range: position(range.lowerBound)..<position(range.upperBound),
          share: Double(range.lowerBound) / Double(max(1, text.utf8.count)),
          left: Self.line(text.slice(utf8: start..<range.lowerBound)),
          keyword: Self.line(text.slice(utf8: range)),
          right: Self.line(text.slice(utf8: range.upperBound..<end)),
          wordsBefore: words[..<before].suffix(Self.sortedWords).reversed().map(folded),
          wordsAfter: words[after...].prefix(Self.sortedWords).map(folded)))
    }
  }

  /// Adds the lines of another concordance after these.
  public mutating func append(_ other: Concordance) { lines += other.lines }

  /// Returns some of the lines, chosen by chance, in their order.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - seed: What the choice depends on; the same lines and seed give the same choice.
  /// - Returns: The lines that were chosen.
  public func sample(of count: Int, seed: UInt64) -> Concordance {
    guard lines.count > count else { return self }
    var random = SeededRandom(seed: seed)
    // Selection sampling (Knuth, TAOCP 3.4.2, S): each line is as likely as any other.
    var chosen = self
    var wanted = count
    chosen.lines = lines.enumerated().filter { index, _ in
      guard random.number(below: lines.count - index) < wanted else { return false }
      wanted -= 1
      return true
    }.map(\.element)
    return chosen
  }

  /// Returns the lines in another order; lines alike stay as they were.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*n* log *n*).
  public func sorted(
    by order: Order, _ collation: TextOrder.Collation
  ) throws(ICUError) -> Concordance {
    guard order != .position else { return self }
    let collator = try TextOrder(collation)
    let keyed = lines.enumerated().map { index, line in
      let words =
        switch order {
        case .left: line.wordsBefore
        case .right: line.wordsAfter
        case .keyword, .position: [line.keyword] + line.wordsAfter
        }
      return (keys: words.map { collator.key(of: $0) }, index: index)
    }
    var sorted = self
    sorted.lines = keyed.sorted {
      $0.keys == $1.keys ? $0.index < $1.index : $0.keys.lexicographicallyPrecedes($1.keys)
    }.map { lines[$0.index] }
    return sorted
  }

  /// A stretch of text with its white space as single spaces.
  private static func line(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// The UTF-8 offset so many characters further, or as far as the text goes.
  fileprivate func offset(_ offset: Int, movedBy characters: Int) -> Int {
    let place = utf8.index(utf8.startIndex, offsetBy: offset)
    let moved =
      index(place, offsetBy: characters, limitedBy: characters < 0 ? startIndex : endIndex)
      ?? (characters < 0 ? startIndex : endIndex)
    return utf8.distance(from: utf8.startIndex, to: moved)
  }
}
