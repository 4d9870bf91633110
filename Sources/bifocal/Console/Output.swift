/// Where results go: standard output, a file, or memory.
///
///     let output = Output.memory()
///     try output.write("俄罗斯\t12\n")
///     output.text  // "俄罗斯\t12\n"
///
/// Writes are gathered into pieces of 64 KB. Use it from one task.
final class Output {
  /// The bytes not yet handed on; in memory, all of them.
  private var buffer: [UInt8] = []
  private let destination: Destination

  private enum Destination {
    case memory
    case descriptor(FileDescriptor)
    case file(ReplacementFile)
  }

  private static let capacity = 1 << 16

  private init(_ destination: Destination) {
    self.destination = destination
    buffer.reserveCapacity(Self.capacity)
  }

  /// Keeps what is written, for tests.
  static func memory() -> Output { Output(.memory) }

  /// Writes to what is open already, such as standard output.
  static func open(_ descriptor: FileDescriptor) -> Output { Output(.descriptor(descriptor)) }

  /// Writes to the file at `path`, which is replaced when `finish` is called.
  ///
  /// What is not a plain file, such as a pipe or `/dev/stdout`, is written to directly.
  ///
  /// - Throws: `OutputError` when the file cannot be made.
  static func file(at path: String) throws(OutputError) -> Output {
    if FileDescriptor.isSpecialFile(path) {
      return Output(.descriptor(try FileDescriptor(writingTo: path)))
    }
    return Output(.file(try ReplacementFile(at: path)))
  }

  /// Writes `text` to the file at `path`, which is replaced when all is written.
  ///
  /// - Throws: `OutputError`; then a file that was there is as it was.
  static func write(_ text: String, to path: String) throws(OutputError) {
    let output = try file(at: path)
    try output.write(text)
    try output.finish()
  }

  /// What was written, if it was kept in memory.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Writes `text`.
  ///
  /// - Throws: `OutputError`, also for earlier text that was still waiting.
  func write(_ text: String) throws(OutputError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes `bytes`.
  ///
  /// - Throws: `OutputError`, also for earlier bytes that were still waiting.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Hands on what is waiting.
  func flush() throws(OutputError) {
    switch destination {
    case .memory: return
    case .descriptor(let descriptor): try descriptor.write(buffer)
    case .file(let file): try file.write(buffer)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands on what is waiting, and puts a file in its place.
  func finish() throws(OutputError) {
    try flush()
    if case .file(let file) = destination { try file.commit() }
  }

  /// Gives up: a file that was to be replaced stays as it was.
  func discard() {
    if case .file(let file) = destination { file.discard() }
  }
}
