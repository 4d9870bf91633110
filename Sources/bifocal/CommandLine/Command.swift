/// One command: what it is called, what it takes, and what it does.
///
///     struct TermsCommand: Command {
///       let name = "terms"
///       let group = CommandGroup.counting
///       let summary = "count words and list the most frequent"
///       let operands = Operands.paths
///       static let top = Option.value(
///         "top", letter: "n", .integer(in: 1...), default: 20, summary: "print the first N terms")
///       var options: [any DeclaredOption] { [Self.top] }
///
///       func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
///         for term in … .prefix(arguments[Self.top]) { try console.output.write("\(term)\n") }
///         return .done
///       }
///     }
protocol Command: Sendable {
  /// What is typed; two words, such as `lexicon check`, for a command of a family.
  var name: String { get }
  /// The heading it stands under in `bifocal --help`.
  var group: CommandGroup { get }
  /// One line, lower case, without a full stop.
  var summary: String { get }
  /// Paragraphs for its own help, with a blank line between two.
  var description: String { get }
  /// What it takes besides options.
  var operands: Operands { get }
  /// Its own options; those of `GlobalOptions` come of themselves.
  var options: [any DeclaredOption] { get }
  /// Command lines worth copying.
  var examples: [CommandExample] { get }

  /// Does the work: results to `console.output`, messages through `console.messages`.
  ///
  /// A command that throws has failed: a file named by `--output` stays as it was. One that returns
  /// has finished its output, even if it returns `.failure` because some input could not be read.
  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode
}

extension Command {
  var description: String { "" }
  var operands: Operands { .none }
  var options: [any DeclaredOption] { [] }
  var examples: [CommandExample] { [] }

  /// Its own options, then those of every command.
  var allOptions: [any DeclaredOption] { options + GlobalOptions.all }
}

/// The headings of `bifocal --help`, in order.
enum CommandGroup: String, CaseIterable, Sendable {
  /// Commands that look at one text.
  case reading = "Read and cut text"
  /// Commands that look for words and what is said with them.
  case mining = "Count and compare"
  /// Commands that look for people, places and themes.
  case tagging = "Tag and follow over time"
  /// Commands for the lexicons.
  case lexicons = "Look after lexicons"
  /// Commands about the command.
  case help = "Help"
}

/// A command line with what it shows.
struct CommandExample: Sendable {
  /// The line as typed.
  let line: String
  /// What it does, lower case, without a full stop.
  let shows: String

  init(_ line: String, _ shows: String) {
    self.line = line
    self.shows = shows
  }
}
