/// Reads the value of an option, and says what it reads.
///
///     ValueParser.integer(in: 1...).value(of: "20", for: "top")  // 20
///
/// A command may make its own:
///
///     ValueParser(metavar: "DATE", expectation: "a date such as 2022-07") { PartialDate($0) }
struct ValueParser<Value: Sendable>: Sendable {
  /// What stands for the value in help.
  let metavar: String
  /// What the value must be, for error messages: "a whole number of at least 1".
  let expectation: String
  /// What a shell may offer.
  let completion: Completion
  /// The value as it would be typed.
  let text: @Sendable (Value) -> String

  private let parse: @Sendable (String) -> Value?
  private let suggestion: @Sendable (String) -> String?

  init(
    metavar: String, expectation: String, completion: Completion = .nothing,
    text: @escaping @Sendable (Value) -> String = { "\($0)" },
    suggestion: @escaping @Sendable (String) -> String? = { _ in nil },
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.metavar = metavar
    self.expectation = expectation
    self.completion = completion
    self.text = text
    self.suggestion = suggestion
    self.parse = parse
  }

  /// Returns the value of `text`, which was given to the option called `name`.
  func value(of text: String, for name: String) throws(UsageError) -> Value {
    guard let value = parse(text) else {
      throw .badValue(
        text, option: name, expected: expectation + Suggestion.hint(suggestion(text)))
    }
    return value
  }
}

extension ValueParser<String> {
  /// Any text.
  static func text(_ metavar: String) -> ValueParser {
    ValueParser(metavar: metavar, expectation: "a text") { $0 }
  }

  /// The path of a file.
  static var file: ValueParser {
    ValueParser(metavar: "FILE", expectation: "a path", completion: .file) { $0 }
  }

  /// The path of a folder.
  static var folder: ValueParser {
    ValueParser(metavar: "DIR", expectation: "a path", completion: .folder) { $0 }
  }
}

extension ValueParser<Int> {
  /// A whole number within `range`, such as `.integer(in: 1...)`.
  static func integer(
    _ metavar: String = "N", in range: some RangeExpression<Int> & Sendable
  ) -> ValueParser {
    let bounds = range.relative(to: Int.min..<Int.max)
    return ValueParser(metavar: metavar, expectation: expectation(of: bounds)) { text in
      Int(text).flatMap { bounds.contains($0) ? $0 : nil }
    }
  }

  /// How many of something to take at most; 0 takes all, and is read as `Int.max`.
  static var limit: ValueParser {
    let count = integer(in: 0...)
    return ValueParser(
      metavar: count.metavar, expectation: count.expectation,
      text: { $0 == .max ? "0" : "\($0)" }
    ) { count.parse($0).map { $0 == 0 ? .max : $0 } }
  }

  private static func expectation(of bounds: Range<Int>) -> String {
    switch (bounds.lowerBound, bounds.upperBound) {
    case (.min, .max): "a whole number"
    case (_, .max): "a whole number of at least \(bounds.lowerBound)"
    case (.min, _): "a whole number of at most \(bounds.upperBound - 1)"
    default: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound - 1)"
    }
  }
}

extension ValueParser<Double> {
  /// A finite number within `range`, such as `.number(in: 0...1)`.
  static func number(
    _ metavar: String = "X", in range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) -> ValueParser {
    ValueParser(metavar: metavar, expectation: expectation(of: range)) { text in
      Double(text).flatMap { $0.isFinite && range.contains($0) ? $0 : nil }
    }
  }

  private static func expectation(of range: ClosedRange<Double>) -> String {
    switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
    case (false, false): "a number"
    case (true, false): "a number of at least \(range.lowerBound)"
    case (false, true): "a number of at most \(range.upperBound)"
    case (true, true): "a number from \(range.lowerBound) to \(range.upperBound)"
    }
  }
}

extension ValueParser where Value: RawRepresentable<String> & CaseIterable {
  /// One of the cases of an enum, by raw value; the metavar is their list: `table|csv|json`.
  static func choice(of type: Value.Type) -> ValueParser {
    let names = Value.allCases.map(\.rawValue)
    return ValueParser(
      metavar: names.joined(separator: "|"),
      expectation: "one of \(names.joined(separator: ", "))", completion: .words(names),
      text: \.rawValue
    ) { Value(rawValue: $0) }
  }
}

/// What a shell may offer where a value or an operand is to be typed.
enum Completion: Sendable, Equatable {
  /// Nothing is known of it.
  case nothing
  /// Names of files.
  case file
  /// Names of folders.
  case folder
  /// These words and no others.
  case words([String])
}
