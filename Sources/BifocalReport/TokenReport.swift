public import BifocalText

/// The tokens of a document as spaced text, as rows, and as JSON.
///
///     let report = TokenReport(document, tokens: tokens, unit: .scalar)
///     report.spaced  // "普京 访问 中国 。"
///
/// The tokens may be some of the document's only, and in any format they are the same. Words inside
/// a word may follow it, by place; only CoNLL-U has no way to show them. Positions are those in the
/// whole text, of which the document may be a part.
public struct TokenReport: Sendable {
  let document: Document
  let tokens: [Token]
  /// The sentences, if they are asked for, and for each token the number of its sentence.
  let sentences: [Range<Int>]?
  let sentenceNumbers: [Int]
  let map: OffsetMap
  /// The position of the text's beginning, if the document is a part of a longer one.
  private let start: Int
  /// The number of the first sentence, which `TokenProgress` tells.
  var firstSentence = 0
  /// Whether a part before this one has a block of CoNLL-U.
  var hasBlockBefore = false

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
    start = document.part?.start.length(in: unit) ?? 0
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

  /// Whether it has no tokens.
  public var isEmpty: Bool { tokens.isEmpty }

  /// The number of the part that the document is, if it is one.
  public var part: Int? { document.part?.number }

  // MARK: Text

  /// The tokens with a space between two, on the lines of the text, or a sentence a line.
  ///
  /// White space is not a token here but what stands between tokens. Sentences without a token have
  /// no line.
  public var spaced: String {
    guard sentences != nil else { return spacedByLine }
    var line = ""
    var sentence = 0
    for (index, token) in tokens.enumerated() where token.kind != .space {
      if sentenceNumbers[index] != sentence {
        sentence = sentenceNumbers[index]
        if !line.isEmpty { line += "\n" }
      }
      if !line.isEmpty, line.utf8.last != UInt8(ascii: "\n") { line += " " }
      line += text(of: token).withPlainSpaces
    }
    return line
  }

  /// The tokens with a space between two, on the lines of the text, by bytes: it is what most ask for.
  private var spacedByLine: String {
    let newline = UInt8(ascii: "\n")
    let utf8 = Array(document.text.utf8)
    var line: [UInt8] = []
    line.reserveCapacity(utf8.count * 3 / 2)
    var end = 0
    func appendBreaks(in range: Range<Int>) {
      for byte in utf8[range] where byte == newline { line.append(newline) }
    }
    for token in tokens where token.kind != .space {
      appendBreaks(in: end..<max(end, token.range.lowerBound))
      if !line.isEmpty, line.last != newline { line.append(UInt8(ascii: " ")) }
      line += utf8[token.range]
      end = max(end, token.range.upperBound)
    }
    appendBreaks(in: end..<utf8.count)
    return String(decoding: line, as: UTF8.self)
  }

  // MARK: Rows

  /// The header of `rows` without sentences.
  public static let columns = ["document", "start", "end", "kind", "text"]

  /// The header of `rows` with sentences; the first columns are the same.
  public static let columnsWithSentence = columns + ["sentence"]

  /// One row a token.
  public var rows: [[String]] {
    tokens.enumerated().map { index, token in
      let sentence = sentences == nil ? [] : [String(sentenceNumber(at: index))]
      return [
        document.id, String(position(of: token.range.lowerBound)),
        String(position(of: token.range.upperBound)),
        token.kind.rawValue, String(text(of: token)),
      ] + sentence
    }
  }

  // MARK: JSON

  /// The document with its tokens as one object, with the number of the part if it is one.
  public var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [("id", .string(document.id))]
    if let part = document.part { members.append(("part", .int(part.number))) }
    members.append(("tokens", .array(tokens.enumerated().map(json))))
    return .object(members)
  }

  private func json(at index: Int, _ token: Token) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("start", .int(position(of: token.range.lowerBound))),
      ("end", .int(position(of: token.range.upperBound))),
      ("kind", .string(token.kind.rawValue)),
      ("text", .string(String(text(of: token)))),
    ]
    if sentences != nil { members.append(("sentence", .int(sentenceNumber(at: index)))) }
    return .object(members)
  }

  // MARK: Places

  /// The position in the whole text of an offset, in the unit that is asked for.
  func position(of offset: Int) -> Int { start + map[offset] }

  private func sentenceNumber(at index: Int) -> Int { firstSentence + sentenceNumbers[index] }

  /// Whether the first sentence is white space, as `SentenceSegmenter` sees it.
  var beginsBlank: Bool {
    guard let first = sentences?.first else { return false }
    return document.text.slice(utf8: first).utf8.allSatisfy { (0x09...0x20).contains($0) }
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
