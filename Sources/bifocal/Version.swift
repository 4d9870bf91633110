import BifocalText

/// What `--version` prints: the version of Bifocal, and of all that its results depend on.
struct Version: Sendable {
  /// The version of Bifocal.
  static let number = "0.1.0"

  /// One line of `--version`.
  typealias Part = (name: String, value: String)

  /// What stands below the first line; it may depend on options such as `--lexicons`.
  let parts: @Sendable (Arguments, Environment) throws -> [Part]

  /// The versions that Bifocal tells.
  static let bifocal = Version { _, _ in
    [("icu", ICUVersion.icu), ("unicode", ICUVersion.unicode)]
  }

  /// The lines of `--version`: a name and a value on each.
  func text(arguments: Arguments, console: Console) throws -> String {
    let lines = [("bifocal", Self.number)] + (try parts(arguments, console.environment))
    return lines.map { "\($0) \($1)\n" }.joined()
  }
}
