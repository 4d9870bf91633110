/// The words of a user's file, which a tokenizer keeps whole.
///
///     try UserWords(parsing: "word\tmode\n托卡耶夫\n云计算\tprefer\n", file: "my.tsv").words
///     // 托卡耶夫 (force), 云计算 (prefer)
///     try UserWords(parsing: "云计算 5 n\n创新办\n", file: "userdict.txt").words
///     // 云计算 (force), 创新办 (force)
///
/// The content tells which of two formats a file has:
///
/// - Ours, if its first line is `word` or `word`, a tab and `mode`: a word a line, and after a tab
///   its mode, `force` or `prefer`; one that is left out is `force`. Words may contain spaces.
/// - A user dictionary of jieba otherwise: a word, and after spaces its frequency and its part of
///   speech, either of which may be missing. Neither is used: the word is forced.
///
/// In both, empty lines and comments (`#` alone, or followed by a space) are passed over, and a
/// byte order mark and carriage returns at line ends are taken off: many editors write them, and a
/// word that ended in one would never be found. Every other line that does not fit is an error.
///
/// Of words that overlap, the user's or not, the one that begins first is kept, and of those the
/// longest. As in every lexicon, `sanction*` stands for all words that begin so, and `Turkey` is
/// found only with its capital.
public struct UserWords: Sendable {
  /// The words in the order of the file.
  public let words: [WordLexicon.Word]

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: What errors call it.
  /// - Throws: `LexiconError` with every line that does not fit.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public init(parsing text: String, file: String) throws(LexiconError) {
    var lines = Self.lines(of: text)
    let isTable = lines.first.map { $0.text == "word" || $0.text == "word\tmode" } ?? false
    if isTable { lines.removeFirst() }
    var words: [WordLexicon.Word] = []
    var faults: [LexiconError.Fault] = []
    for line in lines {
      do throws(Complaint) {
        let word = try isTable ? Self.tableWord(line.text) : Self.jiebaWord(line.text)
        try Self.check(word.text)
        words.append(word)
      } catch {
        faults.append(
          .init(file: file, line: line.number, column: error.column, message: error.message))
      }
    }
    if lines.isEmpty { faults.append(.init(file: file, line: 1, message: "no words")) }
    guard faults.isEmpty else { throw LexiconError(faults) }
    self.words = words
  }

  /// What is wrong with a line.
  private struct Complaint: Error {
    /// The column of the table; zero for the whole line.
    var column = 0
    let message: String
  }

  private static func lines(of text: String) -> [(number: Int, text: Substring)] {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let body = hasMark ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    return body.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0 + 1, Substring($1.last == "\r" ? $1.dropLast() : $1)) }
      .filter { !$0.1.isEmpty && $0.1 != "#" && !$0.1.utf8.starts(with: "# ".utf8) }
  }

  private static func tableWord(_ line: Substring) throws(Complaint) -> WordLexicon.Word {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count <= 2 else {
      throw Complaint(column: 3, message: "\(cells.count) columns; expected 2: word mode")
    }
    switch cells.count == 2 ? cells[1] : "force" {
    case "force", "": return .init(String(cells[0]), .force)
    case "prefer": return .init(String(cells[0]), .prefer)
    case let mode:
      throw Complaint(column: 2, message: "unknown mode \"\(mode)\"; expected force or prefer")
    }
  }

  private static func jiebaWord(_ line: Substring) throws(Complaint) -> WordLexicon.Word {
    let hint = "words with spaces or tabs need the first line \"word\""
    var fields = line.split(separator: " ")[...]
    guard let word = fields.popFirst() else { throw Complaint(message: "no word") }
    if let frequency = fields.first, isNumber(frequency) {
      fields.removeFirst()
      guard frequency.contains(where: { $0 != "0" }) else {
        throw Complaint(message: "frequency 0 takes a word away; leave the line out instead")
      }
    }
    if let tag = fields.first, isPartOfSpeech(tag) { fields.removeFirst() }
    guard fields.isEmpty, !word.unicodeScalars.contains(where: \.properties.isWhitespace) else {
      throw Complaint(message: "expected WORD [FREQUENCY] [PART-OF-SPEECH]; \(hint)")
    }
    return .init(String(word), .force)
  }

  private static func isNumber(_ field: Substring) -> Bool {
    field.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// jieba's are lower-case and short (n, nrfg, eng); `deep learning` is a word with a space.
  private static func isPartOfSpeech(_ field: Substring) -> Bool {
    field.utf8.count <= 4 && field.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Throws if a tokenizer would never keep `word`: that must be told and not found out.
  private static func check(_ word: String) throws(Complaint) {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else {
      throw Complaint(message: "no word")
    }
    guard !first.properties.isWhitespace, !last.properties.isWhitespace else {
      throw Complaint(message: "\"\(word)\" begins or ends with white space")
    }
    guard scalars.count > 1 else {
      throw Complaint(message: "\"\(word)\" is a single character; expected two or more")
    }
  }
}
