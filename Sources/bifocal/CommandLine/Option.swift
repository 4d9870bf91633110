/// One option of a command, as data: parser, help, manual page and completions all read it.
///
///     static let top = Option.value(
///       "top", letter: "n", .integer(in: 1...), default: 20, summary: "print the first N terms")
///     …
///     arguments[Self.top]  // 20, an Int
///
/// `Value` is what `arguments[option]` gives, so a command never meets an unchecked string.
struct Option<Value: Sendable>: DeclaredOption {
  let declaration: OptionDeclaration

  /// Turns what was typed, one text for each time the option stood there, into its value.
  private let decode: @Sendable ([String]) throws(UsageError) -> Value

  func decoded(_ texts: [String]) throws(UsageError) -> any Sendable { try decode(texts) }
}

/// An option whose type of value is left open, for lists of options.
protocol DeclaredOption: Sendable {
  /// All there is to say about the option.
  var declaration: OptionDeclaration { get }

  /// The value for the texts typed, or the option's default when there are none.
  func decoded(_ texts: [String]) throws(UsageError) -> any Sendable
}

/// What people are told of an option, and what the parser must know of it.
struct OptionDeclaration: Sendable {
  /// The long name, without `--`.
  let name: String
  /// The one-letter name, if any.
  let letter: Character?
  /// What stands for the value in help, such as `FILE`; `nil` when the option takes none.
  let metavar: String?
  /// What a shell may offer as the value.
  let completion: Completion
  /// Whether `--no-name` may be written too.
  let isNegatable: Bool
  /// Whether each use adds a value; otherwise the last one wins.
  let isRepeatable: Bool
  /// The default as it would be typed, if there is one worth telling.
  let defaultText: String?
  /// One line, lower case, without a full stop.
  let summary: String
  /// More lines for those who need them.
  let details: String
}

extension Option where Value == Bool {
  /// An option without a value: there or not.
  ///
  ///     Option.flag("count", letter: "c", summary: "print only the number of matches")
  static func flag(
    _ name: String, letter: Character? = nil, summary: String, details: String = ""
  ) -> Option {
    toggle(name, letter: letter, default: nil, summary: summary, details: details)
  }

  /// An option without a value that can be taken back: `--fold` and `--no-fold`.
  ///
  ///     Option.toggle("fold", default: true, summary: "match Traditional as Simplified")
  static func toggle(
    _ name: String, letter: Character? = nil, default value: Bool?, summary: String,
    details: String = ""
  ) -> Option {
    let declaration = OptionDeclaration(
      name: name, letter: letter, metavar: nil, completion: .nothing, isNegatable: value != nil,
      isRepeatable: false, defaultText: value.map { $0 ? "--\(name)" : "--no-\(name)" },
      summary: summary, details: details)
    return Option(declaration: declaration) { texts throws(UsageError) in
      texts.last.map { $0 == "--\(name)" } ?? value ?? false
    }
  }
}

extension Option {
  /// An option with a value that has a default.
  ///
  ///     Option.value("format", .choice(of: Format.self), default: .table, summary: "how to print")
  static func value(
    _ name: String, letter: Character? = nil, _ parser: ValueParser<Value>, default value: Value,
    summary: String, details: String = ""
  ) -> Option {
    let declaration = OptionDeclaration(
      name: name, letter: letter, metavar: parser.metavar, completion: parser.completion,
      isNegatable: false, isRepeatable: false, defaultText: parser.text(value), summary: summary,
      details: details)
    return Option(declaration: declaration) { texts throws(UsageError) in
      guard let text = texts.last else { return value }
      return try parser.value(of: text, for: name)
    }
  }

  /// An option with a value that is `nil` unless given.
  ///
  ///     Option.optional("since", .text("DATE"), summary: "skip articles before DATE")
  static func optional<Wrapped>(
    _ name: String, letter: Character? = nil, _ parser: ValueParser<Wrapped>, summary: String,
    details: String = ""
  ) -> Option where Value == Wrapped? {
    let declaration = OptionDeclaration(
      name: name, letter: letter, metavar: parser.metavar, completion: parser.completion,
      isNegatable: false, isRepeatable: false, defaultText: nil, summary: summary, details: details)
    return Option(declaration: declaration) { texts throws(UsageError) in
      guard let text = texts.last else { return nil }
      return try parser.value(of: text, for: name)
    }
  }

  /// An option that may be given several times, whose values stay in the order typed.
  ///
  ///     Option.repeated("theme", .text("ID"), summary: "only this theme")
  static func repeated<Element>(
    _ name: String, letter: Character? = nil, _ parser: ValueParser<Element>, summary: String,
    details: String = ""
  ) -> Option where Value == [Element] {
    let declaration = OptionDeclaration(
      name: name, letter: letter, metavar: parser.metavar, completion: parser.completion,
      isNegatable: false, isRepeatable: true, defaultText: nil, summary: summary, details: details)
    return Option(declaration: declaration) { texts throws(UsageError) in
      var values: [Element] = []
      for text in texts { values.append(try parser.value(of: text, for: name)) }
      return values
    }
  }
}
