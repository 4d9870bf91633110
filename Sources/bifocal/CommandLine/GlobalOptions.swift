/// The options of every command.
enum GlobalOptions {
  static let output = Option.optional(
    "output", letter: "o", .file, summary: "write the results to FILE",
    details: "FILE is replaced when all is done; until then, or after an error, it is as it was.")
  static let lexicons = Option.optional(
    "lexicons", .folder, summary: "read the lexicons in DIR",
    details: "Otherwise $BIFOCAL_LEXICONS, ../share/bifocal/lexicons from the program, ./lexicons.")
  static let color = Option.value(
    "color", .choice(of: ColorChoice.self), default: .auto, summary: "use colour",
    details: "With auto, on a terminal, unless $NO_COLOR is set.")
  static let quiet = Option.flag(
    "quiet", letter: "q", summary: "print no progress and no warnings")
  static let help = Option.flag("help", letter: "h", summary: "print this help")
  static let version = Option.flag("version", summary: "print the versions of what is in use")

  static let all: [any DeclaredOption] = [output, lexicons, color, quiet, help, version]
}
