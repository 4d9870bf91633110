import Foundation
import Testing

/// A text that was looked at once and must not change unnoticed.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  /// Compares `text` with the file called `name`.
  ///
  /// With `BIFOCAL_RECORD=1` in the environment the file is written, and the test fails all the
  /// same, so that no one records by accident.
  static func expect(
    _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["BIFOCAL_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    } else {
      let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(text == expected, "\(name) differs", sourceLocation: sourceLocation)
    }
  }
}
