import FoundationEssentials

/// The texts of a file or a folder.
public struct Corpus {
  /// The last part of the path.
  public let name: String
  /// The texts, in the order of their paths.
  public let texts: [String]
  /// The number of bytes of all texts in UTF-8.
  public let size: Int

  /// Reads a file, or every `.txt` and `.md` file of a folder, up to `limit` bytes in all.
  public init(path: String, limit: Int) throws {
    var texts: [String] = []
    var size = 0
    for file in try Self.files(at: path) where size < limit {
      guard let text = String(bytes: try Data(contentsOf: URL(filePath: file)), encoding: .utf8)
      else { continue }
      texts.append(text)
      size += text.utf8.count
    }
    name = URL(filePath: path).lastPathComponent
    self.texts = texts
    self.size = size
  }

  private static func files(at path: String) throws -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Missing(path: path)
    }
    guard isFolder else { return [path] }
    return try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      .filter { ($0.hasSuffix(".txt") || $0.hasSuffix(".md")) && !$0.hasSuffix("README.md") }
      .map { path + "/" + $0 }
  }

  /// A path that is not there.
  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "no file or folder at \(path)" }
  }
}
