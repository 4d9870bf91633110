/// A file in UTF-8 that is no article, such as a list or a table.
public enum TextFile {
  /// Returns the whole text of a file.
  ///
  ///     try TextFile.text(at: "idf.txt")  // "俄罗斯 8.5\n制裁 9.5\n"
  ///
  /// - Throws: `IngestError` when the file cannot be read or is not UTF-8.
  /// - Complexity: O(*n*), where *n* is the length of the file.
  public static func text(at path: String) throws(IngestError) -> String {
    try UTF8Text.string(validating: try ByteStream(path: path).readToEnd()[...], path: path)
  }
}
