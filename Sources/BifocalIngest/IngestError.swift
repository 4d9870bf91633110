/// What kept a file, a line or a cell from becoming a document or a part of one.
///
///     let error = IngestError(path: "notes.txt", kind: .invalidUTF8(offset: 1042))
///     error.description
///     // "notes.txt: invalid UTF-8 at byte offset 1042; expected UTF-8 text"
public struct IngestError: Error, Equatable, CustomStringConvertible {
  /// The kinds of fault, each with what is needed to mend it.
  public enum Kind: Sendable, Equatable {
    /// There is no such file or folder, or no file matches the pattern.
    case missingFile
    /// The system cannot read the file, for its own reason.
    case unreadable(reason: String)
    /// The folder holds no file of a known format.
    case noDocuments
    /// Nothing is left to analyse once the text is clean.
    case emptyDocument
    /// The bytes are not UTF-8; the offset is that of the first bad byte in the file, from zero.
    case invalidUTF8(offset: Int)
    /// The bytes are no text in the encoding of the file; the offset is that of the first bad byte.
    case undecodable(encoding: String, offset: Int)
    /// Another program must unpack the file first, as the remedy shows.
    case packed(format: String, remedy: String)
    /// The file breaks the rules of its format.
    case malformed(found: String, expected: String)
    /// What the file says about a document cannot be used.
    case metadata(found: String, expected: String)
  }

  /// The file, as it was named to `DocumentSource`; `-` is standard input.
  public let path: String

  /// The line, from one, when the fault is in a line.
  public let line: Int?

  /// The column's name, or its number from one, when the fault is in a cell or a field.
  public let column: String?

  /// What is wrong.
  public let kind: Kind

  /// Makes an error about a file, or a line or a cell of it.
  public init(path: String, line: Int? = nil, column: String? = nil, kind: Kind) {
    self.path = path
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// The place, what is wrong there and what was expected: `path:line:column: found; expected …`.
  public var description: String {
    let place = [path] + [line.map(String.init), column].compactMap { $0 }
    return place.joined(separator: ":") + ": " + complaint
  }

  private var complaint: String {
    switch kind {
    case .missingFile: "no such file; expected a file, a folder or a pattern that matches one"
    case .unreadable(let reason): "cannot be read: \(reason); expected a readable file"
    case .noDocuments:
      "no documents; expected files named \(InputFormat.knownExtensions.map { ".\($0)" }.joined(separator: " "))"
    case .emptyDocument: "no text; expected an article"
    case .invalidUTF8(let offset): "invalid UTF-8 at byte offset \(offset); expected UTF-8 text"
    case .undecodable(let encoding, let offset):
      "invalid \(encoding) at byte offset \(offset); expected text in \(encoding)"
    case .packed(let format, let remedy): "\(format), not text; unpack it first: \(remedy)"
    case .malformed(let found, let expected), .metadata(let found, let expected):
      "\(found); expected \(expected)"
    }
  }
}
