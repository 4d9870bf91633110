/// A command line that cannot be understood.
enum UsageError: Error, Equatable, CustomStringConvertible {
  case unknownCommand(String, suggestion: String?)
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String, metavar: String)
  case unexpectedValue(option: String)
  case badValue(String, option: String, expected: String)
  case missingOption(usage: String)
  case missingOperand(usage: String)
  case unexpectedOperand(String)
  case conflict(String, String)

  /// One line, without `bifocal:`.
  var description: String {
    switch self {
    case .unknownCommand(let name, let suggestion):
      "unknown command \(name)" + Suggestion.hint(suggestion)
    case .unknownOption(let option, let suggestion):
      "unknown option \(option)" + Suggestion.hint(suggestion)
    case .missingValue(let option, let metavar):
      "\(option) needs a value: \(option) \(metavar)"
    case .unexpectedValue(let option):
      "\(option) takes no value"
    case .badValue(let text, let option, let expected):
      "--\(option): \"\(text)\" is not \(expected)"
    case .missingOption(let usage):
      "\(usage) is needed"
    case .missingOperand(let usage):
      "too few operands; expected \(usage)"
    case .unexpectedOperand(let operand):
      "unexpected operand \"\(operand)\""
    case .conflict(let option, let other):
      "\(option) does not go with \(other)"
    }
  }
}
