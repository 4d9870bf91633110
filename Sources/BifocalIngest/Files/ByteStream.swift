internal import Glibc

/// Reads a file, or standard input, block by block.
///
/// The class owns the file descriptor and closes it; a reader keeps one block in memory, however
/// long the file is.
final class ByteStream {
  /// The name that errors are reported under.
  let path: String

  private let descriptor: Int32
  private var peeked: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 1 << 16)

  /// Opens the file at `path`; `-` is standard input.
  init(path: String) throws(IngestError) {
    self.path = path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.error(for: path) }
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// Returns the next bytes, or nothing at the end of the file.
  func next() throws(IngestError) -> ArraySlice<UInt8>? {
    guard peeked.isEmpty else {
      defer { peeked = [] }
      return peeked[...]
    }
    while true {
      let count = unsafe block.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress, bytes.count)
      }
      if count > 0 { return block[..<count] }
      if count == 0 { return nil }
      // A signal that arrives in the middle of a read is no fault of the file.
      guard errno == EINTR else { throw Self.error(for: path) }
    }
  }

  /// Returns the first bytes without taking them: as many as one read gives, or more until one of
  /// them is not white space.
  func peek() throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.allSatisfy({ $0 <= 0x20 }), bytes.count < 1 << 20, let block = try next() {
      bytes += block
    }
    peeked = bytes
    return bytes
  }

  /// Returns everything that is left.
  func readToEnd() throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let block = try next() { bytes += block }
    return bytes
  }

  private static func error(for path: String) -> IngestError {
    let code = errno
    guard code != ENOENT else { return IngestError(path: path, kind: .missingFile) }
    let reason = unsafe String(cString: strerror(code))
    return IngestError(path: path, kind: .unreadable(reason: reason))
  }
}
