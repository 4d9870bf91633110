internal import BifocalText
internal import FoundationEssentials

/// The files of a folder of lexicons, with a digest that names just this edition.
///
///     let folder = try LexiconFolder(at: "lexicons")
///     folder.files.map(\.path)  // ["actors/countries.tsv", …]
///     folder.digest             // "sha256:5e1f…"
public struct LexiconFolder: Sendable {
  /// The path of each lexicon file within the folder, and its text, in code-point order.
  public let files: [(path: String, text: String)]

  /// SHA-256 over the paths and bytes of all files.
  public let digest: String

  /// Reads every `.tsv` and `.txt` file of a folder.
  ///
  /// - Throws: `IngestError` when there is no such folder, or a file cannot be read or is not UTF-8.
  /// - Complexity: O(*n*), where *n* is the length of all files.
  public init(at path: String) throws(IngestError) {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw IngestError(path: path, kind: .missingFile)
    }
    var files: [(path: String, text: String)] = []
    var digested: [UInt8] = []
    for name in names.sorted() where name.hasSuffix(".tsv") || name.hasSuffix(".txt") {
      let file = "\(path)/\(name)"
      let bytes = try ByteStream(path: file).readToEnd()
      files.append((name, try UTF8Text.string(validating: bytes, path: file)))
      digested += Array(name.utf8) + [0] + bytes + [0]
    }
    self.files = files
    digest = "sha256:" + SHA256.hexadecimal(of: digested)
  }
}
