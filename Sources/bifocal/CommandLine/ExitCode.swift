/// What the command tells the shell when it ends.
enum ExitCode: Int32, Sendable {
  /// Done.
  case done = 0
  /// Nothing was found, as with `grep`.
  case nothingFound = 1
  /// The command line, an input or the output was at fault.
  case failure = 2
}
