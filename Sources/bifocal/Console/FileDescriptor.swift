import Glibc

/// An open file that bytes are written to; closed when the last reference goes.
final class FileDescriptor {
  private var number: Int32
  private let path: String
  private let closesAtEnd: Bool

  static var standardOutput: FileDescriptor {
    FileDescriptor(STDOUT_FILENO, path: "standard output", closesAtEnd: false)
  }

  static var standardError: FileDescriptor {
    FileDescriptor(STDERR_FILENO, path: "standard error", closesAtEnd: false)
  }

  /// Takes over a descriptor that is open already; `path` is for messages.
  init(_ number: Int32, path: String, closesAtEnd: Bool) {
    self.number = number
    self.path = path
    self.closesAtEnd = closesAtEnd
  }

  /// Opens the file at `path`, which is there already, to write over it.
  convenience init(writingTo path: String) throws(OutputError) {
    try self.init(opening: path, flags: O_WRONLY | O_TRUNC, named: path)
  }

  /// Makes the file at `path`, which must not be there already; messages call it `name`.
  convenience init(creating path: String, named name: String) throws(OutputError) {
    try self.init(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL, named: name)
  }

  private convenience init(
    opening path: String, flags: Int32, named name: String
  ) throws(OutputError) {
    // 0666 before the user's umask, as for any new file.
    let number = unsafe open(path, flags | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw OutputError(path: name, code: errno) }
    self.init(number, path: name, closesAtEnd: true)
  }

  deinit {
    if closesAtEnd, number >= 0 { Glibc.close(number) }
  }

  /// Whether there is something at `path` that cannot be replaced by a plain file: a device, a
  /// pipe, a folder.
  static func isSpecialFile(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG
  }

  /// Writes all of `bytes`, however many calls it takes.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { raw in
        unsafe Glibc.write(number, raw.baseAddress?.advanced(by: done), raw.count - done)
      }
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        throw OutputError(path: path, code: errno)
      }
    }
  }

  /// Gives the file the permissions `mode`.
  func setMode(_ mode: mode_t) throws(OutputError) {
    guard fchmod(number, mode) == 0 else { throw OutputError(path: path, code: errno) }
  }

  /// Closes the file; some file systems tell only now that the disk is full.
  func close() throws(OutputError) {
    let status = Glibc.close(number)
    number = -1
    guard status == 0 || errno == EINTR else { throw OutputError(path: path, code: errno) }
  }
}
