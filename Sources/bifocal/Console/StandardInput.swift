import Glibc

/// Standard input that can be read a second time.
///
///     let input = try StandardInput.rewindable()
///     …                   // standard input is read as ever
///     try input.rewind()  // and once more
///
/// A file is simply read from its beginning again. What comes through a pipe is copied to a temporary
/// file without a name first, so that memory does not grow with it.
struct StandardInput {
  private init() {}

  /// Prepares standard input for being read twice.
  ///
  /// - Throws: `OutputError` when there is no room for the temporary file.
  static func rewindable() throws(OutputError) -> StandardInput {
    guard lseek(STDIN_FILENO, 0, SEEK_CUR) < 0 else { return StandardInput() }
    guard let file = unsafe tmpfile() else {
      throw OutputError(path: "temporary file", code: errno)
    }
    let descriptor = unsafe fileno(file)
    let copy = FileDescriptor(descriptor, path: "temporary file", closesAtEnd: false)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(STDIN_FILENO, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw OutputError(path: "standard input", code: errno) }
      guard count > 0 else { break }
      try copy.write(Array(block[..<count]))
    }
    guard dup2(descriptor, STDIN_FILENO) >= 0 else {
      throw OutputError(path: "standard input", code: errno)
    }
    _ = unsafe fclose(file)
    let input = StandardInput()
    try input.rewind()
    return input
  }

  /// Goes back to the beginning.
  ///
  /// - Throws: `OutputError` when the system does not allow it.
  func rewind() throws(OutputError) {
    guard lseek(STDIN_FILENO, 0, SEEK_SET) >= 0 else {
      throw OutputError(path: "standard input", code: errno)
    }
  }
}
