import BifocalText
import FoundationEssentials
import Glibc

/// What the process was started in, as data, so that a test can be started in anything.
struct Environment: Sendable {
  /// The environment variables.
  var variables: [String: String] = [:]
  /// Whether standard output is a terminal.
  var isOutputTerminal = false
  /// Whether standard error is a terminal.
  var isErrorTerminal = false
  /// The path of the program, beside which lexicons are looked for.
  var programPath = ""
  /// The columns of the terminal.
  var terminalWidth = 80
  /// The day on which the program runs, by the local clock; only to refuse dates in the future.
  var today: PartialDate?
  /// The time passed since some fixed moment, for progress; never part of a result.
  var uptime: @Sendable () -> Duration = { .zero }

  /// The environment of this process.
  ///
  /// The width is that of the terminal, else `$COLUMNS`, else 80.
  static func current() -> Environment {
    let variables = ProcessInfo.processInfo.environment
    let start = ContinuousClock.now
    return Environment(
      variables: variables,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      programPath: "/proc/self/exe",
      terminalWidth: width(of: STDOUT_FILENO) ?? width(of: STDERR_FILENO)
        ?? variables["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 80,
      today: localDay(),
      uptime: { ContinuousClock.now - start })
  }

  private static func localDay() -> PartialDate? {
    var seconds = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return nil }
    return unsafe PartialDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    let status = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
