/// Tells options, their values and operands apart.
///
///     var scanner = OptionScanner([top.declaration])
///     try scanner.scan(["a", "--top=5", "--", "--b"])
///     scanner.texts  // ["top": ["5"]]
///     scanner.operands  // ["a", "--b"]
struct OptionScanner {
  /// For each option that was typed, what was typed for it; for a flag, the flag itself.
  private(set) var texts: [String: [String]] = [:]
  private(set) var operands: [String] = []

  private let declarations: [OptionDeclaration]

  init(_ declarations: [OptionDeclaration]) { self.declarations = declarations }

  /// Reads all of `words`.
  mutating func scan(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    try scanOptions(in: &rest)
    while let operand = rest.popFirst() {
      operands.append(operand)
      try scanOptions(in: &rest)
    }
  }

  /// Reads options up to the first operand, which it leaves in `words`, or to `--`, after which all
  /// is operands.
  mutating func scanOptions(in words: inout ArraySlice<String>) throws(UsageError) {
    while let word = words.first, word.hasPrefix("-"), word != "-" {
      words.removeFirst()
      if word == "--" {
        operands += words
        words = []
      } else if word.hasPrefix("--") {
        try scanLong(word, rest: &words)
      } else {
        try scanLetters(word, rest: &words)
      }
    }
  }

  /// `--name`, `--no-name`, `--name=value` or `--name value`.
  private mutating func scanLong(
    _ word: String, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelled = String(parts[0])
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard let option = declarations.first(where: { $0.spellings.contains(spelled) }) else {
      throw .unknownOption(spelled, suggestion: suggestion(for: spelled))
    }
    if let metavar = option.metavar {
      let value =
        if let attached { attached } else {
          try Self.value(of: spelled, metavar: metavar, in: &rest)
        }
      texts[option.name, default: []].append(value)
    } else {
      guard attached == nil else { throw .unexpectedValue(option: spelled) }
      texts[option.name, default: []].append(spelled)
    }
  }

  private func suggestion(for spelled: String) -> String? {
    // Without the hyphens, which no one mistypes, so that short names are not near everything.
    let names = declarations.flatMap(\.spellings).map { String($0.dropFirst(2)) }
    return Suggestion.nearest(to: String(spelled.dropFirst(2)), among: names).map { "--\($0)" }
  }

  /// `-q`, `-n value`, `-nvalue`, or several letters of which the last may take a value: `-qn5`.
  private mutating func scanLetters(
    _ word: String, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = declarations.first(where: { $0.letter == letter }) else {
        throw .unknownOption("-\(letter)", suggestion: nil)
      }
      guard let metavar = option.metavar else {
        texts[option.name, default: []].append("--\(option.name)")
        continue
      }
      let value =
        try letters.isEmpty
        ? Self.value(of: "-\(letter)", metavar: metavar, in: &rest) : String(letters)
      texts[option.name, default: []].append(value)
      return
    }
  }

  /// Takes the word after an option.
  ///
  /// One that looks like a long option is taken for a forgotten value; `--name=--value` says
  /// otherwise.
  private static func value(
    of option: String, metavar: String, in rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let value = rest.first, !value.hasPrefix("--") else {
      throw .missingValue(option: option, metavar: metavar)
    }
    rest.removeFirst()
    return value
  }
}

extension OptionDeclaration {
  /// The long forms that may be typed.
  var spellings: [String] { isNegatable ? ["--\(name)", "--no-\(name)"] : ["--\(name)"] }
}
