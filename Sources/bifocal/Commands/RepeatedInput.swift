/// The input of a command that reads it more than once.
///
///     let input = try RepeatedInput(arguments)
///     …                   // the first reading
///     try input.rewind()  // and the next
struct RepeatedInput {
  private let standardInput: StandardInput?

  /// Looks whether standard input is among the operands.
  init(_ arguments: Arguments) throws(OutputError) {
    standardInput = arguments.operands.contains("-") ? try StandardInput.rewindable() : nil
  }

  /// Goes back to where the first reading began.
  func rewind() throws(OutputError) { try standardInput?.rewind() }
}
