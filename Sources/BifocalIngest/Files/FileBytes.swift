/// Files that the program itself wrote.
public enum FileBytes {
  /// Returns what stands in a file, or nothing if there is none.
  ///
  ///     try FileBytes.read("terms.state")  // the bytes, or nil
  ///
  /// - Throws: `IngestError` when the file is there and cannot be read.
  /// - Complexity: O(*n*), where *n* is the length of the file.
  public static func read(_ path: String) throws(IngestError) -> [UInt8]? {
    do throws(IngestError) {
      return try ByteStream(path: path).readToEnd()
    } catch {
      guard error.kind == .missingFile else { throw error }
      return nil
    }
  }
}
