public import BifocalText

/// Tokens as spaced text, as rows, and as JSON.
public struct TokenReport: Sendable {
  private let unit: OffsetUnit

  /// Makes a report whose positions are counted in `unit`.
  public init(unit: OffsetUnit) { self.unit = unit }

  /// Returns the text with a space between tokens; line breaks of the text stay.
  public func spaced(_ tokens: [Token], of text: String) -> String {
    var line = ""
    for token in tokens {
      let piece = text.slice(utf8: token.range)
      if token.kind == .space {
        if piece.utf8.contains(UInt8(ascii: "\n")) { line += "\n" }
        continue
      }
      if !line.isEmpty, line.utf8.last != UInt8(ascii: "\n") { line += " " }
      line += piece
    }
    return line
  }

  /// The header of `rows`.
  public static let columns = ["document", "start", "end", "kind", "text"]

  /// Returns one row a token.
  public func rows(_ tokens: [Token], of document: Document) -> [[String]] {
    let map = OffsetMap(of: document.text, unit: unit)
    return tokens.map { token in
      [
        document.id, String(map[token.range.lowerBound]), String(map[token.range.upperBound]),
        token.kind.rawValue, String(document.text.slice(utf8: token.range)),
      ]
    }
  }

  /// Returns a document with its tokens as one object.
  public func json(_ tokens: [Token], of document: Document) -> JSONValue {
    let map = OffsetMap(of: document.text, unit: unit)
    return [
      "id": .string(document.id),
      "tokens": .array(
        tokens.map { token in
          [
            "start": .int(map[token.range.lowerBound]),
            "end": .int(map[token.range.upperBound]),
            "kind": .string(token.kind.rawValue),
            "text": .string(String(document.text.slice(utf8: token.range))),
          ]
        }),
    ]
  }
}
