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
      let bytes = try ByteStream(path: path).readToEnd()
      let text = try UTF8Text.string(validating: bytes, path: path)
      do throws(LexiconError) {
        words += try UserWords(parsing: text, file: path).words
      } catch {
        faults += error.faults
      }
    }
    guard faults.isEmpty else { throw LexiconError(faults) }
    return words
  }
}
