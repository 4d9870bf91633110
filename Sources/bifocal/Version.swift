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
  static let bifocal = Version { arguments, environment in
    let lexicons: String
    do {
      let found = try LexiconSource(for: arguments, environment)
      lexicons = "\(found.digest) (\(found.path))"
    } catch {
      lexicons = "none: \(error)"
    }
    // Words are cut by our own loop over ICU's data, unless that data has a form it does not know.
    let cutter = try WordBreaker().obstacle.map { "ICU's own loop: \($0)" } ?? "ICU's data"
    return [
      ("swift", swift), ("icu", ICUVersion.icu), ("unicode", ICUVersion.unicode),
      ("words", "cut by \(cutter)"), ("lexicons", lexicons),
    ]
  }

  /// The version of the compiler, as far as a program can ask for it: the newest it is not older than.
  private static var swift: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3.1)
      "6.3.1"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  /// The lines of `--version`: a name and a value on each.
  func text(arguments: Arguments, console: Console) throws -> String {
    let lines = [("bifocal", Self.number)] + (try parts(arguments, console.environment))
    return lines.map { "\($0) \($1)\n" }.joined()
  }
}
