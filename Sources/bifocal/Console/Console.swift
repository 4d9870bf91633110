import BifocalReport

/// All that a command knows of the world outside its arguments.
///
///     try console.output.write(table.text(width: console.tableWidth, header: console.tableHeader))
///     console.messages.warn("2 files could not be read")
struct Console {
  /// Where results go.
  let output: Output
  /// Where everything else goes.
  let messages: Messages
  /// What the process was started in.
  let environment: Environment
  /// Colours for results.
  let palette: Palette

  /// Where messages go, before they are messages.
  private let errors: Output
  /// Whether the results go to a terminal.
  private let isTerminal: Bool
  private let isQuiet: Bool

  /// A console with the defaults of every option.
  ///
  ///     let console = Console(output: .memory(), errors: .memory(), environment: Environment())
  init(output: Output, errors: Output, environment: Environment) {
    self.init(
      output: output, isTerminal: environment.isOutputTerminal, errors: errors,
      environment: environment, color: .auto, isQuiet: false)
  }

  private init(
    output: Output, isTerminal: Bool, errors: Output, environment: Environment,
    color: ColorChoice, isQuiet: Bool
  ) {
    func palette(isTerminal: Bool) -> Palette {
      Palette(
        isColored: color.allowsColor(isTerminal: isTerminal, variables: environment.variables))
    }
    self.output = output
    self.errors = errors
    self.environment = environment
    self.isTerminal = isTerminal
    self.isQuiet = isQuiet
    self.palette = palette(isTerminal: isTerminal)
    messages = Messages(
      to: errors, palette: palette(isTerminal: environment.isErrorTerminal), isQuiet: isQuiet)
  }

  /// The console that the global options among `arguments` ask for.
  ///
  /// - Throws: `OutputError` when the file named by `--output` cannot be made.
  func configured(by arguments: Arguments) throws(OutputError) -> Console {
    var output = output
    var isTerminal = isTerminal
    if let path = arguments[GlobalOptions.output], path != "-" {
      output = try .file(at: path)
      isTerminal = false
    }
    return Console(
      output: output, isTerminal: isTerminal, errors: errors, environment: environment,
      color: arguments[GlobalOptions.color], isQuiet: arguments[GlobalOptions.quiet])
  }

  /// The columns a table may take: those of the terminal, or as many as it likes elsewhere.
  var tableWidth: Int? { isTerminal ? environment.terminalWidth : nil }

  /// How to tell the head of a table from its rows.
  var tableHeader: TextTable.Header { palette.isColored ? .bold : .underlined }

  /// A progress bar for `total` things, which draws nothing unless somebody is looking.
  func progressBar(_ label: String, total: Int) -> ProgressBar {
    ProgressBar(
      label, total: total, width: environment.terminalWidth, uptime: environment.uptime,
      messages: environment.isErrorTerminal && !isQuiet ? messages : nil)
  }
}
