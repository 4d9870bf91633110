public import BifocalText

/// Files of words that a user wants kept whole.
///
///     try UserWordFiles.words(at: ["my.tsv", "userdict.txt"])
public enum UserWordFiles {
  /// Returns the words of all files, in order.
  ///
  /// - Throws: `LexiconError` with every line of every file that does not fit, or `IngestError` for
  ///   the first file that cannot be read or is not UTF-8.
  /// - Complexity: O(*n*), where *n* is the length of all files.
  public static func words(at paths: [String]) throws -> [WordLexicon.Word] {
    var words: [WordLexicon.Word] = []
    var faults: [LexiconError.Fault] = []
    for path in paths {
      let text = try TextFile.text(at: path)
      do throws(LexiconError) {
        words += try UserWords(parsing: text, file: path).words
      } catch {
        faults += error.faults
      }
    }
    guard faults.isEmpty else { throw LexiconError(faults) }
    return words
  }

  /// Returns the words of a file with a word a line, folded; lines that begin with `#` are comments.
  ///
  ///     try UserWordFiles.stopWords(at: "stop.txt")  // ["the", "与"]
  ///
  /// - Throws: `IngestError` for a file that cannot be read or is not UTF-8, `ICUError` when ICU's data
  ///   is missing.
  public static func stopWords(at path: String) throws -> Set<String> {
    let folding = try CharacterFolding.shared()
    return Set(
      LexiconTable.words(parsing: try TextFile.text(at: path))
        .map { folding.folded($0.trimmed()) }.filter { !$0.isEmpty })
  }
}
