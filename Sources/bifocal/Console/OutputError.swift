import Glibc

/// A result that could not be written.
struct OutputError: Error, Equatable, CustomStringConvertible {
  /// What was written to: a path, or `standard output`.
  let path: String
  /// The system's `errno`.
  let code: Int32

  /// Whether the reader went away, as `head` does, which is no fault of anyone's.
  var isBrokenPipe: Bool { code == EPIPE }

  /// The path and the system's reason: `out.csv: No space left on device`.
  var description: String { "\(path): \(unsafe String(cString: strerror(code)))" }
}
