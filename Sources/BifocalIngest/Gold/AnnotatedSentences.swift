/// Reads files of sentences that people marked: columns of words and tags, or words with spaces.
///
///     try AnnotatedSentences.read(from: "zh_gsdsimp-ud-dev.iob2")[0].entities
///
/// A file of columns has a word a line and a blank line after each sentence, as CoNLL-2003,
/// Universal NER (`.iob2`) and CoNLL-U have; columns are parted by tabs, or by spaces where there
/// is no tab. Lines that begin with `#` are comments, and `# text = ` gives the sentence. A first
/// column of numbers counts words; a number with a point is no word, and a range such as `3-4` is
/// one word for both. Tags are in the first column after the word that holds `O` or `B-PER`.
public enum AnnotatedSentences {
  /// The forms of such files.
  public enum Form: String, Sendable, CaseIterable {
    /// A word a line, with further columns.
    case columns
    /// A sentence a line, with spaces between words.
    case spaced
  }

  /// Reads the sentences of a file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - form: Its form; otherwise its name tells: `.iob2`, `.conll`, `.conllu` and `.bio` are columns.
  /// - Returns: The sentences that have words, in order.
  /// - Throws: `IngestError` when the file cannot be read, or a line has no word.
  /// - Complexity: O(*n*), where *n* is the length of the file.
  public static func read(
    from path: String, form: Form? = nil
  ) throws(IngestError) -> [AnnotatedSentence] {
    let bytes = try ByteStream(path: path).readToEnd()
    let text = try UTF8Text.string(validating: bytes[...], path: path)
    return try parse(text, path: path, form: form ?? Self.form(ofFile: path))
  }

  /// The form that the name of a file tells.
  public static func form(ofFile path: String) -> Form {
    let isColumns = [".iob2", ".iob", ".bio", ".conll", ".conllu"].contains(where: path.hasSuffix)
    return isColumns ? .columns : .spaced
  }

  static func parse(
    _ text: String, path: String, form: Form
  ) throws(IngestError) -> [AnnotatedSentence] {
    // By bytes: to Swift, CR LF is one character and not the LF that ends a line.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    switch form {
    case .spaced:
      return lines.map { AnnotatedSentence(spaced: String($0)) }.filter { !$0.words.isEmpty }
    case .columns:
      var reader = ColumnReader(path: path)
      for (index, line) in lines.enumerated() { try reader.read(line, number: index + 1) }
      return reader.finished()
    }
  }
}

/// Gathers the lines of a file of columns into sentences.
private struct ColumnReader {
  let path: String
  private var sentences: [AnnotatedSentence] = []
  private var text: String?
  private var words: [String] = []
  private var tags: [String] = []
  /// The number of the last word that a range has covered.
  private var covered = 0

  init(path: String) { self.path = path }

  mutating func read(_ line: Substring, number: Int) throws(IngestError) {
    if line.allSatisfy(\.isWhitespace) { return close() }
    if line.hasPrefix("#"), !line.contains("\t") {
      if line.hasPrefix("# text = ") { text = String(line.dropFirst(9)) }
      return
    }
    let cells = line.split(
      separator: line.contains("\t") ? "\t" : " ", omittingEmptySubsequences: !line.contains("\t"))
    guard var word = cells.first else { return }
    var rest = cells.dropFirst()
    if let first = rest.first, isNumber(word) {
      if word.contains(".") { return }
      let ends = word.split(separator: "-").compactMap { Int($0) }
      if ends.count == 1, ends[0] <= covered { return }
      if ends.count == 2 { covered = ends[1] }
      word = first
      rest.removeFirst()
    }
    guard !word.isEmpty else {
      throw IngestError(
        path: path, line: number,
        kind: .malformed(found: "a line without a word", expected: "a word, and a tag after it"))
    }
    words.append(String(word))
    tags.append(String(rest.first(where: Self.isTag) ?? "O"))
  }

  mutating func finished() -> [AnnotatedSentence] {
    close()
    return sentences
  }

  private mutating func close() {
    if !words.isEmpty {
      sentences.append(AnnotatedSentence(words: words, tags: tags, text: text))
    }
    (text, words, tags, covered) = (nil, [], [], 0)
  }

  /// Whether a cell numbers a word: `12`, `3-4` or `8.1`.
  private func isNumber(_ cell: Substring) -> Bool {
    cell.first?.isWholeNumber == true
      && cell.allSatisfy { $0.isWholeNumber || $0 == "-" || $0 == "." }
  }

  private static func isTag(_ cell: Substring) -> Bool {
    cell == "O" || (["B-", "I-", "E-", "S-"].contains(cell.prefix(2)) && cell.count > 2)
  }
}
