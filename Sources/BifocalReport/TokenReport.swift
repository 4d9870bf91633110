public import BifocalText

/// The tokens of a document as spaced text, as rows, and as JSON.
///
///     let report = TokenReport(document, tokens: tokens, unit: .scalar)
///     report.spaced  // "普京 访问 中国 。"
///
/// The tokens may be some of the document's only, and in any format they are the same. Words inside
/// a word may follow it, by place; only CoNLL-U has no way to show them.
public struct TokenReport: Sendable {
  let document: Document
  let tokens: [Token]
  /// The sentences, if they are asked for, and for each token the number of its sentence.
  let sentences: [Range<Int>]?
  let sentenceNumbers: [Int]
  let map: OffsetMap

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - tokens: Those of its tokens that are reported, in order.
  ///   - sentences: Its sentences, or `nil` when nobody asks for them.
  ///   - unit: What positions are counted in.
  public init(
    _ document: Document, tokens: [Token], sentences: [Range<Int>]? = nil, unit: OffsetUnit
  ) {
    self.document = document
    self.tokens = tokens
    self.sentences = sentences
    sentenceNumbers = sentences.map { Self.numbers(of: tokens, in: $0) } ?? []
    map = OffsetMap(of: document.text, unit: unit)
  }

  /// A token is in the sentence that it begins in: a name may go on over a line break, which ends
  /// a sentence.
  private static func numbers(of tokens: [Token], in sentences: [Range<Int>]) -> [Int] {
    var number = 0
    return tokens.map { token in
      while number + 1 < sentences.count, sentences[number].upperBound <= token.range.lowerBound {
        number += 1
      }
      return number
    }
  }

  // MARK: Text

  /// The tokens with a space between two, on the lines of the text, or a sentence a line.
  ///
  /// White space is not a token here but what stands between tokens. Sentences without a token have
  /// no line.
  public var spaced: String {
    var line = ""
    var end = 0
    var sentence = 0
    for (index, token) in tokens.enumerated() where token.kind != .space {
      if sentences == nil {
        line += breaks(in: end..<max(end, token.range.lowerBound))
      } else if sentenceNumbers[index] != sentence {
        sentence = sentenceNumbers[index]
        if !line.isEmpty { line += "\n" }
      }
      if !line.isEmpty, line.utf8.last != UInt8(ascii: "\n") { line += " " }
      line += sentences == nil ? String(text(of: token)) : text(of: token).withPlainSpaces
      end = max(end, token.range.upperBound)
    }
    if sentences == nil { line += breaks(in: end..<document.text.utf8.count) }
    return line
  }

  private func breaks(in range: Range<Int>) -> String {
    let count = document.text.slice(utf8: range).utf8.count { $0 == UInt8(ascii: "\n") }
    return String(repeating: "\n", count: count)
  }

  // MARK: Rows

  /// The header of `rows` without sentences.
  public static let columns = ["document", "start", "end", "kind", "text"]

  /// The header of `rows` with sentences; the first columns are the same.
  public static let columnsWithSentence = columns + ["sentence"]

  /// One row a token.
  public var rows: [[String]] {
    tokens.enumerated().map { index, token in
      let sentence = sentences == nil ? [] : [String(sentenceNumbers[index])]
      return [
        document.id, String(map[token.range.lowerBound]), String(map[token.range.upperBound]),
        token.kind.rawValue, String(text(of: token)),
      ] + sentence
    }
  }

  // MARK: JSON

  /// The document with its tokens as one object.
  public var json: JSONValue {
    [
      "id": .string(document.id),
      "tokens": .array(
        tokens.enumerated().map { index, token in
          var members: [(key: String, value: JSONValue)] = [
            ("start", .int(map[token.range.lowerBound])),
            ("end", .int(map[token.range.upperBound])),
            ("kind", .string(token.kind.rawValue)),
            ("text", .string(String(text(of: token)))),
          ]
          if sentences != nil { members.append(("sentence", .int(sentenceNumbers[index]))) }
          return .object(members)
        }),
    ]
  }

  func text(of token: Token) -> Substring { document.text.slice(utf8: token.range) }
}

extension StringProtocol {
  /// This text with each run of white space as one space, for formats of one line.
  ///
  ///     "Central\n  Asia".withPlainSpaces  // "Central Asia"
  var withPlainSpaces: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.properties.isWhitespace {
        result.append(scalar)
      } else if result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }
}
