import Foundation

@testable import bifocal

/// The repository that the tests stand in, with its seeds and lexicons.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path() }

  static let seeds = path("seeds")

  /// An environment in which the program finds the shipped lexicons.
  static let environment = Environment(
    variables: ["BIFOCAL_LEXICONS": path("lexicons")], terminalWidth: 120)

  /// Runs the program with the shipped lexicons.
  static func run(_ words: String...) async -> CapturedRun {
    await CapturedRun(words, program: .bifocal, environment: environment)
  }

  /// The program as it was built for the tests, beside the test bundle.
  static var program: URL? {
    let bundle = ProcessInfo.processInfo.arguments.first { $0.contains(".xctest") }
    return bundle.map { URL(filePath: $0) }.flatMap { url in
      var folder = url
      while folder.pathExtension != "xctest", folder.path() != "/" {
        folder = folder.deletingLastPathComponent()
      }
      return folder.deletingLastPathComponent().appending(path: "bifocal")
    }
  }
}
