import BifocalIngest
import BifocalText

/// The options of every command that reads documents.
enum InputOptions {
  static let encoding = Option.optional(
    "encoding", .encoding, summary: "read all inputs in this encoding",
    details:
      "Any name that ICU knows. Otherwise each file tells: UTF-8, a byte order mark, what a page "
      + "declares, and GB18030 or Big5 where there is enough Chinese to tell them by.")
  static let lenient = Option.flag(
    "lenient", summary: "replace unreadable bytes by U+FFFD, and count them",
    details: "Otherwise a file with such bytes is an error that names the first of them.")
  static let today = Option.optional(
    "today", .day, summary: "take no date after this day for one of an article",
    details: "Otherwise the day on which the command runs.")

  /// The options that name the fields of JSON and the columns of tables.
  static let fields: [(field: FieldNames.Field, option: Option<String?>)] =
    [.text, .id, .title, .date, .source, .language].map { field in
      (
        field,
        Option.optional(
          "\(field.rawValue)-field", .text("NAME"),
          summary: "the name of the field or column \"\(field.rawValue)\"")
      )
    }

  /// All of them, in the order of help.
  static let all: [any DeclaredOption] =
    [CommonOptions.inputFormat, encoding, lenient, today] + fields.map(\.option)
}

extension IngestOptions {
  /// What a command line says about its inputs.
  init(_ arguments: Arguments, environment: Environment) {
    self.init()
    format = arguments[CommonOptions.inputFormat]
    encoding = arguments[InputOptions.encoding]
    isLenient = arguments[InputOptions.lenient]
    today = arguments[InputOptions.today] ?? environment.today
    for (field, option) in InputOptions.fields {
      if let name = arguments[option] { fieldNames[field] = name }
    }
  }
}

extension ValueParser<TextEncoding> {
  /// The name of an encoding.
  static var encoding: ValueParser {
    ValueParser(
      metavar: "NAME", expectation: "an encoding, such as GB18030, Big5 or UTF-16LE",
      text: \.name,
      suggestion: { Suggestion.nearest(to: $0.lowercased(), among: TextEncoding.names) }
    ) { TextEncoding($0) }
  }
}

extension ValueParser<PartialDate> {
  /// A day.
  static var day: ValueParser {
    ValueParser(metavar: "DATE", expectation: "a day such as 2022-07-08") { text in
      PartialDate(text).flatMap { $0.precision == .day ? $0 : nil }
    }
  }
}
