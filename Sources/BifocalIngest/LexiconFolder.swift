public import BifocalText
internal import FoundationEssentials

/// The files of a folder of lexicons, with a digest that names just this edition.
///
///     let folder = try LexiconFolder(at: "lexicons")
///     folder.files.map(\.path)  // ["actors/countries.tsv", …]
///     folder.digest             // "sha256:5e1f…"
public struct LexiconFolder: Sendable {
  /// The path of each lexicon file within the folder, and its text, in code-point order.
  public let files: [(path: String, text: String)]

  /// What is wrong with files that are not text; they are left out.
  public let faults: [LexiconError.Fault]

  /// The files that are not text.
  private let unread: [(path: String, bytes: [UInt8])]

  /// SHA-256 over the paths and bytes of all files.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all files, each time: ask once, and only if an
  ///   edition has to be named.
  public var digest: String {
    let contents = files.map { ($0.path, Array($0.text.utf8)) } + unread.map { ($0.path, $0.bytes) }
    var digested: [UInt8] = []
    digested.reserveCapacity(contents.reduce(0) { $0 + $1.0.utf8.count + $1.1.count + 2 })
    for (path, bytes) in contents.sorted(by: { $0.0 < $1.0 }) {
      digested += Array(path.utf8) + [0]
      digested += bytes
      digested.append(0)
    }
    return "sha256:" + SHA256.hexadecimal(of: digested)
  }

  /// Reads every `.tsv` and `.txt` file of a folder.
  ///
  /// - Throws: `IngestError` when there is no such folder, or a file cannot be read.
  /// - Complexity: O(*n*), where *n* is the length of all files.
  public init(at path: String) throws(IngestError) {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw IngestError(path: path, kind: .missingFile)
    }
    var files: [(path: String, text: String)] = []
    var faults: [LexiconError.Fault] = []
    var unread: [(path: String, bytes: [UInt8])] = []
    for name in names.sorted() where name.hasSuffix(".tsv") || name.hasSuffix(".txt") {
      let file = "\(path)/\(name)"
      let bytes = try ByteStream(path: file).readToEnd()
      if let text = String(validating: bytes, as: UTF8.self) {
        files.append((name, text))
      } else {
        faults.append(Self.fault(ofBytes: bytes, file: name))
        unread.append((name, bytes))
      }
    }
    self.files = files
    self.faults = faults
    self.unread = unread
  }

  private static func fault(ofBytes bytes: [UInt8], file: String) -> LexiconError.Fault {
    let offset = UTF8Text.validPrefixLength(of: bytes[...])
    let before = bytes[..<offset].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = before.last?.count { $0 == UInt8(ascii: "\t") } ?? 0
    return LexiconError.Fault(
      file: file, line: before.count, column: column + 1,
      message: "invalid UTF-8 at byte offset \(offset); expected UTF-8 text")
  }
}
