import Glibc

/// A file that takes the place of another when it is complete, and never before.
///
///     let file = try ReplacementFile(at: "terms.csv")
///     try file.write(bytes)
///     try file.commit()  // until here, terms.csv is what it was
///
/// The new file is written under a temporary name in the same folder, so that renaming it is one
/// step. It is removed if the program is interrupted, or if there is no `commit`.
final class ReplacementFile {
  private let path: String
  private let temporaryPath: String
  private let descriptor: FileDescriptor
  private var isFinished = false

  /// Begins to replace the file at `path`, or to make it if there is none.
  ///
  /// - Throws: `OutputError` when the folder does not allow it.
  init(at path: String) throws(OutputError) {
    // A symbolic link stays, and what it points to is replaced.
    let path = Self.resolved(path) ?? path
    let mode = Self.mode(of: path)
    self.path = path
    (descriptor, temporaryPath) = try Self.created(for: path)
    if let mode { try descriptor.setMode(mode) }
  }

  deinit { discard() }

  /// Writes `bytes` at the end of the new file.
  func write(_ bytes: [UInt8]) throws(OutputError) { try descriptor.write(bytes) }

  /// Puts the new file in the place of the old one.
  func commit() throws(OutputError) {
    try descriptor.close()
    guard unsafe rename(temporaryPath, path) == 0 else {
      throw OutputError(path: path, code: errno)
    }
    isFinished = true
    Interruption.keepsAll()
  }

  /// Removes the new file, and leaves the old one.
  func discard() {
    guard !isFinished else { return }
    isFinished = true
    // Nothing can be done if it fails, and the failure that led here is the one to report.
    unsafe unlink(temporaryPath)
    Interruption.keepsAll()
  }

  /// Makes the new file, under the first name that is free.
  private static func created(
    for path: String, attempt: Int = 0
  ) throws(OutputError) -> (FileDescriptor, path: String) {
    let temporaryPath = "\(path).\(getpid())-\(attempt).tmp"
    // Before the file is made, so that there is no moment in which a signal would leave it behind.
    Interruption.removesOnExit(temporaryPath)
    do {
      return (try FileDescriptor(creating: temporaryPath, named: path), temporaryPath)
    } catch {
      Interruption.keepsAll()
      guard error.code == EEXIST, attempt < 100 else { throw error }
      return try created(for: path, attempt: attempt + 1)
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The permissions of the file at `path`, if it is there.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode & 0o7777
  }
}
