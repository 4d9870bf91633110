internal import BifocalText
internal import Glibc

/// Reads a file, or standard input, block by block, as UTF-8.
///
/// The class owns the file descriptor and closes it; a reader keeps one block in memory, however
/// long the file is. A file in another encoding is converted as it is read. UTF-8 is handed on as
/// it is, faults and all, for those who read it know where in a record they are.
final class ByteStream {
  /// The name that errors are reported under.
  let path: String

  /// How the file is encoded, once a byte was read that tells; nothing for ASCII.
  private(set) var note: ReadingNote?

  /// How many bytes from the start of the text are known to be UTF-8 without fault.
  private(set) var validLength = 0

  private let descriptor: Int32
  private let rule: ReadingRule
  private var peeked: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 1 << 16)
  private var state = State.start
  private var declared: String?
  /// How many bytes were read before those that are decoded.
  private var position = 0

  private enum State {
    /// Nothing was read.
    case start
    /// All that was read is ASCII.
    case ascii
    case utf8
    case decoding(TextDecoder)
    case end
  }

  /// How much of a text is looked at to tell its encoding, in bytes.
  private static let sampleSize = 1 << 16

  /// Opens the file at `path`; `-` is standard input.
  init(path: String, rule: ReadingRule = ReadingRule()) throws(IngestError) {
    self.path = path
    self.rule = rule
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
      switch state {
      case .utf8: return try readBlock()
      case .end: return nil
      case .decoding(let decoder):
        let bytes = try decoded(try readBlock(), by: decoder)
        if !bytes.isEmpty { return bytes[...] }
      case .start, .ascii:
        guard let first = try readBlock() else { return nil }
        if let bytes = try begin(first) { return bytes }
      }
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

  // MARK: Encodings

  /// Decides on the encoding as soon as a block tells it, and returns the block in UTF-8; nothing
  /// when the block gives no text yet.
  private func begin(_ first: ArraySlice<UInt8>) throws(IngestError) -> ArraySlice<UInt8>? {
    var bytes = first
    if case .start = state {
      state = .ascii
      if bytes.count < 4, let more = try sample(after: bytes) { bytes = more[...] }
      if let format = ForeignFormat(start: bytes) {
        throw IngestError(path: path, kind: format.fault(path: path))
      }
      if let encoding = rule.encoding {
        return try start(EncodingDecision(encoding, .requested), with: bytes)
      }
      if let mark = ByteOrderMark.encoding(of: bytes), let encoding = TextEncoding(mark.name) {
        // UTF-8's own mark is left to those who read lines and offsets.
        let rest = encoding == .utf8 ? bytes : bytes.dropFirst(mark.length)
        position = bytes.count - rest.count
        return try start(EncodingDecision(encoding, .byteOrderMark), with: rest)
      }
      declared = DeclaredEncoding.name(in: bytes)
    }
    guard let index = bytes.firstIndex(where: { $0 >= 0x80 }) else {
      position += bytes.count
      return bytes
    }
    let length = UTF8Text.validPrefixLength(of: bytes[index...])
    // A reader of a pipe need not wait for more when this much is valid already; the last character
    // may go on behind the block.
    if length >= 256, bytes.endIndex - index - length < 4 {
      validLength = position + index - bytes.startIndex + length
      return try self.start(EncodingDecision(.utf8, .valid), with: bytes)
    }
    let whole = try sample(after: bytes) ?? Array(bytes)
    let start = index - bytes.startIndex
    let decision = EncodingDecision(
      sample: whole[start...].prefix(Self.sampleSize),
      isWhole: whole.count - start < Self.sampleSize, declared: declared)
    return try self.start(decision, with: whole[...])
  }

  /// Reads on until there is enough to tell an encoding by; nothing when the file ends here.
  private func sample(after bytes: ArraySlice<UInt8>) throws(IngestError) -> [UInt8]? {
    var sample = Array(bytes)
    while sample.count < bytes.count + Self.sampleSize, let more = try readBlock() {
      sample += more
    }
    return sample.count > bytes.count ? sample : nil
  }

  private func start(
    _ decision: EncodingDecision, with bytes: ArraySlice<UInt8>
  ) throws(IngestError) -> ArraySlice<UInt8>? {
    note = ReadingNote(path: path, encoding: decision.encoding.name, reason: decision.reason)
    guard decision.encoding != .utf8 || rule.isLenient else {
      state = .utf8
      return bytes.isEmpty ? nil : bytes
    }
    do {
      let decoder = try decision.encoding.decoder()
      state = .decoding(decoder)
      let text = try decoded(bytes.isEmpty ? nil : bytes, by: decoder)
      return text.isEmpty ? nil : text[...]
    } catch let error as IngestError {
      throw error
    } catch {
      throw IngestError(path: path, kind: .unreadable(reason: "\(error)"))
    }
  }

  /// Converts a block, or what is left of the one before it at the end.
  private func decoded(
    _ bytes: ArraySlice<UInt8>?, by decoder: TextDecoder
  ) throws(IngestError) -> [UInt8] {
    if bytes == nil { state = .end }
    var text: [UInt8] = []
    let faults: [TextDecoder.Fault]
    do {
      faults = try decoder.decode(bytes ?? [], isLast: bytes == nil, into: &text)
    } catch {
      throw IngestError(path: path, kind: .unreadable(reason: "\(error)"))
    }
    if let fault = faults.first, !rule.isLenient {
      let name = note?.encoding ?? decoder.name
      throw IngestError(
        path: path, kind: .undecodable(encoding: name, offset: position + fault.offset))
    }
    note?.replacementCount += faults.count
    return text
  }

  // MARK: Bytes

  private func readBlock() throws(IngestError) -> ArraySlice<UInt8>? {
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

  private static func error(for path: String) -> IngestError {
    let code = errno
    guard code != ENOENT else { return IngestError(path: path, kind: .missingFile) }
    let reason = unsafe String(cString: strerror(code))
    return IngestError(path: path, kind: .unreadable(reason: reason))
  }
}
