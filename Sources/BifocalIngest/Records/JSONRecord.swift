internal import BifocalText

/// What the readers of JSON have in common: an object that is a document.
struct JSONRecord {
  /// The fields that say something about the document.
  private(set) var fields = RecordFields()

  /// The first field whose value is not of its type.
  private var misfit: FieldNames.Field?

  /// Reads the object that stands next.
  init(_ scanner: inout JSONScanner, names: FieldNames) throws(JSONScanner.Fault) {
    var fields = RecordFields()
    var misfit: FieldNames.Field?
    try scanner.object { (key, scanner) throws(JSONScanner.Fault) in
      guard let field = names.field(named: key, isExact: true) else { return try scanner.skip() }
      let first = scanner.peek()
      // Identifiers and years are often written as numbers.
      let takesNumber = (field == .id || field == .date) && first.map(\.startsNumber) ?? false
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "n") || takesNumber {
        fields[field] = try scanner.text()
      } else {
        misfit = misfit ?? field
        try scanner.skip()
      }
    }
    self.fields = fields
    self.misfit = misfit
  }

  /// Makes the document.
  ///
  /// - Throws: `IngestError` at `place` when a field does not fit.
  func document(
    fallbackID: String, at place: RecordPlace, recognizer: LanguageRecognizer
  ) throws(IngestError) -> Document {
    if let misfit {
      throw IngestError(
        path: place.path, line: place.line, column: place.names[misfit],
        kind: .malformed(found: "the field has a value of another type", expected: "a string"))
    }
    return try fields.document(fallbackID: fallbackID, at: place, recognizer: recognizer)
  }
}

extension UInt8 {
  /// Whether a number of JSON may start with this byte.
  fileprivate var startsNumber: Bool { isDigit || self == UInt8(ascii: "-") }
}

extension JSONScanner.Fault {
  /// The error about a file that is broken here.
  func error(path: String, in bytes: ArraySlice<UInt8>, firstLine: Int = 1) -> IngestError {
    let position = TextPosition(of: offset, in: bytes, firstLine: firstLine)
    return IngestError(
      path: path, line: position.line, column: String(position.column),
      kind: .malformed(found: found, expected: expected))
  }
}
