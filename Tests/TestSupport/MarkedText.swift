import BifocalText

/// A text in which a test marks where it should be cut: `我们|是|中国人`.
public struct MarkedText {
  /// The text without marks.
  public let text: String
  /// The pieces that are expected.
  public let pieces: [String]

  /// Reads a marked text.
  public init(_ marked: String) {
    pieces = marked.split(separator: "|").map(String.init)
    text = pieces.joined()
  }
}

extension String {
  /// Returns this text with `|` between the pieces of the given ranges.
  public func marked(by ranges: [Range<Int>]) -> String {
    ranges.map { String(slice(utf8: $0)) }.joined(separator: "|")
  }
}

/// Whether ranges follow each other from the first byte of a text to its last, none of them empty.
public func cover(_ text: String, _ ranges: [Range<Int>]) -> Bool {
  var end = 0
  for range in ranges {
    guard range.lowerBound == end, !range.isEmpty else { return false }
    end = range.upperBound
  }
  return end == text.utf8.count
}
