public import BifocalText

/// Reads documents from files, folders, patterns and standard input, one after the other.
///
///     let source = try DocumentSource(paths: ["seeds"])
///     for result in source {
///       switch result {
///       case .success(let article): print(article.id, article.title ?? "")
///       case .failure(let error): print(error)
///       }
///     }
///     // 000_1497241fa958adf7 稳盟友、破孤立、争主动：俄乌冲突后普京首次出访的战略考量
///     // …
///
/// A fault ends nothing: it comes as a `.failure` in its place and the rest follows. Files are
/// opened when their turn comes, and JSON Lines, CSV and TSV are read line by line, so a source
/// holds one document at a time. The order is that of the paths, and within a folder that of the
/// code points of the file names.
///
/// A document is called after its file, without the extension; if two files share that name, each
/// is called by its path. What a `metadata.tsv` or `metadata.csv` beside a file says about it
/// replaces what the file itself says, and faults in such a table come before the first document
/// of its folder.
///
/// With a `LongTextRule` a plain text that is very long comes as it is, without cleaning, in parts
/// that are documents of one name.
public struct DocumentSource: Sequence {
  private let paths: [String]
  private let options: IngestOptions
  private let recognizer: LanguageRecognizer

  /// Makes a source; nothing is opened before it is iterated.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, patterns such as `news/*.txt`, or `-` for standard input.
  ///   - format: The format of all files, when their names do not tell.
  ///   - favor: What matters more in the articles of web pages.
  ///   - longTexts: Which plain texts come in parts; none unless it is given.
  /// - Throws: `ICUError` when ICU lacks the data by which languages are recognised.
  public init(
    paths: [String], format: InputFormat? = nil, favor: ExtractionFavor = .balanced,
    longTexts: LongTextRule? = nil
  ) throws(ICUError) {
    var options = IngestOptions()
    options.format = format
    options.favor = favor
    options.longTexts = longTexts
    try self.init(paths: paths, options: options)
  }

  /// Makes a source; nothing is opened before it is iterated.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, patterns such as `news/*.txt`, or `-` for standard input.
  ///   - options: What the files do not tell themselves.
  /// - Throws: `ICUError` when ICU lacks the data by which languages are recognised.
  public init(paths: [String], options: IngestOptions) throws(ICUError) {
    self.paths = paths
    self.options = options
    recognizer = try LanguageRecognizer()
  }

  /// Returns an iterator over the documents and the faults.
  public func makeIterator() -> Iterator {
    Iterator(
      files: InputFiles(paths: paths).files, options: options, recognizer: recognizer)
  }

  /// Reads one document after the other.
  public struct Iterator: IteratorProtocol {
    private var files: ArraySlice<InputFile>
    private let options: IngestOptions
    private let recognizer: LanguageRecognizer
    private let names: DocumentNames
    private var metadata: FolderMetadata
    private var faults: ArraySlice<IngestError> = []
    private var records: RecordReader?
    private var stream: ByteStream?

    /// How the files were read that are not plain UTF-8, in their order; complete at the end.
    public private(set) var notes: [ReadingNote] = []

    init(files: [InputFile], options: IngestOptions, recognizer: LanguageRecognizer) {
      self.files = files[...]
      self.options = options
      self.recognizer = recognizer
      names = DocumentNames(paths: files.compactMap(\.path))
      metadata = FolderMetadata(files: files)
    }

    /// Returns the next document or fault; nothing at the end.
    ///
    /// - Complexity: O(*n* log *n*), where *n* is the length of the document.
    public mutating func next() -> Result<Document, IngestError>? {
      nextUnread().map { unread in
        unread.flatMap { unread in
          Result { () throws(IngestError) in try unread.document() }
        }
      }
    }

    /// Returns the next document before it is cleaned, or the next fault; nothing at the end.
    ///
    /// - Complexity: O(*n*), where *n* is the length of the document.
    public mutating func nextUnread() -> Result<UnreadDocument, IngestError>? {
      while true {
        if let fault = faults.popFirst() { return .failure(fault) }
        do throws(IngestError) {
          if let result = try records?.next() { return result.map { UnreadDocument($0) } }
          records = nil
          takeNote()
          guard let file = files.first else { return nil }
          faults = metadata.newFaults(beside: file)[...]
          guard faults.isEmpty else { continue }
          files.removeFirst()
          if let document = try open(file) { return .success(document) }
        } catch {
          records = nil
          return .failure(error)
        }
      }
    }

    /// Returns the document of a file that holds one, or gets ready to read the records of one
    /// that holds many, or the parts of a long one.
    private mutating func open(_ file: InputFile) throws(IngestError) -> UnreadDocument? {
      let path = try file.get()
      let stream = try ByteStream(path: path, rule: options.reading)
      self.stream = stream
      var format = options.format ?? InputFormat(fileName: path)
      if format == nil {
        format = InputFormat(records: try stream.peek(), names: options.fieldNames)
      }
      let name = names[path]
      if let parts = parts(of: path, format: format) {
        records = .parts(parts)
        return nil
      }
      records = try RecordReader(
        stream, format: format,
        context: RecordContext(name: name, recognizer: recognizer, options: options))
      guard records == nil else { return nil }
      let bytes = try stream.readToEnd()
      return UnreadDocument(
        FileContent(
          path: path, name: name, bytes: bytes, validLength: stream.validLength,
          format: format ?? .text,
          favor: options.favor, metadata: metadata.entry(for: file), recognizer: recognizer,
          today: options.today))
    }

    /// Notes how the file was read that is done with.
    private mutating func takeNote() {
      if let note = stream?.note, note.encoding != "UTF-8" || note.replacementCount > 0 {
        notes.append(note)
      }
      stream = nil
    }

    /// The parts of a plain text, if it is so long that it comes in parts.
    private func parts(of path: String, format: InputFormat?) -> DocumentParts? {
      guard let longTexts = options.longTexts, path != "-", format == nil || format == .text,
        let size = FileKind.size(of: path), size > longTexts.limit
      else { return nil }
      return DocumentParts(
        path: path, name: names[path], rule: longTexts, reading: options.reading)
    }
  }
}
