import FoundationEssentials
import Testing

/// The places of files that tests read, and a folder that they may write in.
enum TestFiles {
  /// The folder of this file.
  static let tests = String(
    #filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))

  /// The five articles.
  static let seeds = tests + "/../../seeds"

  /// What the articles are expected to become.
  static let goldens = tests + "/Goldens"

  /// Writes `files` into a new folder, calls `body` with its path, and removes it.
  static func withFolder<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    try withFolder(bytes: files.mapValues { Array($0.utf8) }, body)
  }

  /// Does the same with files that need not be text.
  static func withFolder<Result>(
    bytes files: [String: [UInt8]], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path() + "bifocal-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, bytes) in files {
      let path = "\(folder)/\(name)"
      let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path))
    }
    return try body(folder)
  }
}
