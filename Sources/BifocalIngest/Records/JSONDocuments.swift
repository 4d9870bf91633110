internal import BifocalText

/// Reads the documents of a JSON file: an array of objects, an object that is one document, or an
/// object that holds such an array, as exports do (`{"count": 2, "articles": [{…}, {…}]}`).
struct JSONDocuments {
  private let context: RecordContext
  private var file: WholeFile
  private var scanner: JSONScanner
  private var state = State.start
  private var number = 0

  private enum State {
    case start
    /// Before the next element of an array.
    case inArray(isFirst: Bool)
    case end
  }

  /// Reads all of `stream`.
  ///
  /// - Throws: `IngestError` when the file cannot be read, or is no UTF-8.
  init(_ stream: ByteStream, context: RecordContext) throws(IngestError) {
    file = try WholeFile(stream)
    self.context = context
    scanner = JSONScanner(file.bytes)
  }

  /// Returns the next document or what is wrong with it; nothing at the end.
  ///
  /// - Throws: `IngestError` with the line and the column when the file is broken from there on.
  mutating func next() throws(IngestError) -> Result<Document, IngestError>? {
    do {
      return try nextRecord()
    } catch {
      state = .end
      throw file.error(at: error.offset, found: error.found, expected: error.expected)
    }
  }

  private mutating func nextRecord() throws(JSONScanner.Fault) -> Result<Document, IngestError>? {
    switch state {
    case .end: return nil
    case .start:
      if scanner.peek() == UInt8(ascii: "[") {
        try scanner.enterArray()
        state = .inArray(isFirst: true)
        return try nextRecord()
      }
      return try wholeObject()
    case .inArray(let isFirst):
      guard try scanner.advanceInArray(isFirst: isFirst) else {
        state = .end
        return nil
      }
      state = .inArray(isFirst: false)
      return try record()
    }
  }

  /// Reads the file's one object, and goes on in the array that it holds unless it has a text.
  private mutating func wholeObject() throws(JSONScanner.Fault) -> Result<Document, IngestError>? {
    let start = scanner.index
    var arrayStart: Int?
    var hasText = false
    let textName = context.fieldNames[.text]
    try scanner.object { (key, scanner) throws(JSONScanner.Fault) in
      hasText = hasText || key == textName
      if arrayStart == nil, scanner.peek() == UInt8(ascii: "[") {
        let index = scanner.index
        try scanner.enterArray()
        if scanner.peek() == UInt8(ascii: "{") { arrayStart = index }
        scanner.move(to: index)
      }
      try scanner.skip()
    }
    try scanner.finish()
    guard !hasText, let arrayStart else {
      scanner.move(to: start)
      state = .end
      return try record()
    }
    scanner.move(to: arrayStart)
    try scanner.enterArray()
    state = .inArray(isFirst: true)
    return try nextRecord()
  }

  private mutating func record() throws(JSONScanner.Fault) -> Result<Document, IngestError> {
    _ = scanner.peek()
    let line = file.line(of: scanner.index)
    let record = try JSONRecord(&scanner, names: context.fieldNames)
    number += 1
    let number = number
    return Result { () throws(IngestError) in
      try record.document(
        fallbackID: "\(context.name):\(number)", at: context.place(path: file.path, line: line),
        recognizer: context.recognizer)
    }
  }
}
