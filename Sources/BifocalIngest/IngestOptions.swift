public import BifocalText

/// What a reader of documents is told besides their paths.
///
///     var options = IngestOptions()
///     options.encoding = TextEncoding("GB18030")
///     options.today = PartialDate("2022-07-08")
///     let source = try DocumentSource(paths: ["news"], options: options)
public struct IngestOptions: Sendable {
  /// The format of all files, when their names and contents do not tell.
  public var format: InputFormat?

  /// What matters more in the articles of web pages.
  public var favor = ExtractionFavor.balanced

  /// Which plain texts come in parts; none unless it is given.
  public var longTexts: LongTextRule?

  /// The encoding of all files, when their bytes do not tell.
  public var encoding: TextEncoding?

  /// Whether bytes that are no characters are replaced by U+FFFD, and not an error.
  public var isLenient = false

  /// Nothing is published after this day; the library does not read the clock.
  public var today: PartialDate?

  /// How the fields of records are called.
  public var fieldNames = FieldNames()

  /// Makes options that leave everything to the files.
  public init() {}

  /// What a stream of bytes is told.
  var reading: ReadingRule { ReadingRule(encoding: encoding, isLenient: isLenient) }
}
