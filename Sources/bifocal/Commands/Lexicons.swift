import BifocalIngest
import BifocalMining
import BifocalText
import FoundationEssentials

/// The lexicons that a command works with.
struct Lexicons {
  /// What was read.
  let set: LexiconSet
  /// Which edition it is; it is made of all files each time it is asked for.
  var digest: String { folder.digest }
  private let folder: LexiconFolder
  /// Where it was found.
  let path: String

  /// Reads the lexicons of `--lexicons`, `$BIFOCAL_LEXICONS`, the folder beside the program, or
  /// `./lexicons`, whichever comes first.
  ///
  /// Faulty lines are named on standard error, and the rest is used.
  ///
  /// - Throws: `LexiconsMissing`, or `IngestError` when a file cannot be read.
  init(for arguments: Arguments, console: Console) throws {
    try self.init(arguments: arguments, environment: console.environment)
    for fault in set.faults { console.messages.fail("\(path)/\(fault)") }
  }

  /// Reads the lexicons and says nothing of their faults.
  init(arguments: Arguments, environment: Environment) throws {
    path = try Self.path(arguments: arguments, environment: environment)
    folder = try LexiconFolder(at: path)
    set = try LexiconSet(files: folder.files, faults: folder.faults)
  }

  private static func path(arguments: Arguments, environment: Environment) throws -> String {
    if let path = arguments[GlobalOptions.lexicons] { return path }
    if let path = environment.variables["BIFOCAL_LEXICONS"], !path.isEmpty { return path }
    let program = URL(filePath: environment.programPath).resolvingSymlinksInPath()
    let beside = program.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "share/bifocal/lexicons").path
    let candidates = [beside, "lexicons"]
    guard let found = candidates.first(where: FileManager.default.fileExists) else {
      throw LexiconsMissing(looked: candidates)
    }
    return found
  }
}

/// There are no lexicons where they are looked for.
struct LexiconsMissing: Error, CustomStringConvertible {
  let looked: [String]

  var description: String {
    "no lexicons in \(looked.joined(separator: " or ")); name their folder with --lexicons DIR"
  }
}
