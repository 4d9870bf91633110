/// What is said to the person at the terminal: warnings, errors and progress, on standard error.
///
///     console.messages.warn("seeds/003.md: not UTF-8; read as GB18030")
///     // bifocal: seeds/003.md: not UTF-8; read as GB18030
final class Messages {
  private let output: Output
  private let palette: Palette
  private let isQuiet: Bool
  private var hasStatus = false

  /// Speaks to `output`; if `isQuiet`, only of errors.
  init(to output: Output, palette: Palette, isQuiet: Bool) {
    self.output = output
    self.palette = palette
    self.isQuiet = isQuiet
  }

  /// Says what went wrong.
  func fail(_ message: String) { write("\(palette.red("bifocal:")) \(message)\n") }

  /// Says what the user may want to know, unless `--quiet`.
  func warn(_ message: String) {
    guard !isQuiet else { return }
    write("\(palette.bold("bifocal:")) \(message)\n")
  }

  /// Shows `line` in the last line of the terminal, until the next message takes its place.
  func show(status line: String) {
    write(line)
    hasStatus = true
  }

  /// Takes away the status line, if there is one.
  func clearStatus() { write("") }

  private func write(_ text: String) {
    do {
      // Carriage return, erase to the end of the line.
      if hasStatus { try output.write("\r\u{1B}[K") }
      hasStatus = false
      try output.write(text)
      try output.flush()
    } catch {
      // Standard error is closed: there is nobody left to tell.
    }
  }
}
