import BifocalIngest
import BifocalMining
import BifocalText
import FoundationEssentials

/// The folder of lexicons that a command works with.
///
///     let source = try LexiconSource(for: arguments, console.environment)
///     let vocabulary = try source.vocabulary(console)
struct LexiconSource {
  /// Where it was found.
  let path: String
  private let folder: LexiconFolder

  /// Reads the files of `--lexicons`, `$BIFOCAL_LEXICONS`, the folder beside the program, or
  /// `./lexicons`, whichever comes first.
  ///
  /// - Throws: `LexiconsMissing`, or `IngestError` when a file cannot be read.
  init(for arguments: Arguments, _ environment: Environment) throws {
    path = try Self.path(arguments: arguments, environment: environment)
    folder = try LexiconFolder(at: path)
  }

  /// Which edition it is; it is made of all files each time it is asked for.
  var digest: String { folder.digest }

  /// Compiles what cutting and counting need; faulty lines are named on standard error, and the rest
  /// is used.
  func vocabulary(_ console: Console) throws -> Vocabulary {
    let vocabulary = try Vocabulary(files: folder.files, faults: folder.faults)
    report(vocabulary.faults, to: console)
    return vocabulary
  }

  /// Compiles all lexicons; faulty lines are named on standard error, and the rest is used.
  func set(_ console: Console) throws -> LexiconSet {
    let set = try LexiconSet(files: folder.files, faults: folder.faults)
    report(set.faults, to: console)
    return set
  }

  private func report(_ faults: [LexiconError.Fault], to console: Console) {
    for fault in faults { console.messages.fail("\(path)/\(fault)") }
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
