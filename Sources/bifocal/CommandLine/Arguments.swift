/// What was typed after the name of a command, checked against the options it declares.
///
///     let arguments = try Arguments(["-n5", "seeds"], operands: .paths, options: [top])
///     arguments[top]  // 5
///     arguments.operands  // ["seeds"]
struct Arguments: Sendable {
  /// What is neither an option nor its value, in order; `-` is an operand.
  let operands: [String]

  private let values: [String: any Sendable]
  private let given: Set<String>

  /// Reads `words`; options may stand before or after operands, and `--` ends them.
  ///
  /// - Throws: `UsageError` for an option or a number of operands that was not declared, and for a
  ///   value that its option cannot read.
  init(
    _ words: [String], operands: Operands, options: [any DeclaredOption]
  ) throws(UsageError) {
    var scanner = OptionScanner(options.map(\.declaration))
    try scanner.scan(words)
    var values: [String: any Sendable] = [:]
    for option in options {
      let name = option.declaration.name
      values[name] = try option.decoded(scanner.texts[name] ?? [])
    }
    self.values = values
    self.given = Set(scanner.texts.keys)
    self.operands = scanner.operands
    // A plea for help is answered whatever else is missing.
    guard given.isDisjoint(with: ["help", "version"]) else { return }
    try operands.check(self.operands)
  }

  /// The value of `option`, which must be among those the command declares.
  subscript<Value>(option: Option<Value>) -> Value {
    guard let value = values[option.declaration.name] as? Value else {
      preconditionFailure("the command does not declare --\(option.declaration.name)")
    }
    return value
  }

  /// Whether `option` was typed, rather than left at its default.
  func isGiven(_ option: some DeclaredOption) -> Bool { given.contains(option.declaration.name) }
}
