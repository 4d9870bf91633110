import BifocalMining

/// All lexicons, for a command that tags.
struct Lexicons {
  /// What was read.
  let set: LexiconSet
  private let source: LexiconSource

  /// Reads the lexicons of a command line; faulty lines are named on standard error, and the rest is
  /// used.
  ///
  /// - Throws: `LexiconsMissing`, or `IngestError` when a file cannot be read.
  init(for arguments: Arguments, console: Console) throws {
    source = try LexiconSource(for: arguments, console.environment)
    set = try source.set(console)
  }

  /// Which edition it is; it is made of all files each time it is asked for.
  var digest: String { source.digest }
  /// Where it was found.
  var path: String { source.path }
}
