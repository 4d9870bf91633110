import Glibc

/// Where the process begins and ends.
@main enum EntryPoint {
  static func main() async {
    Interruption.prepare()
    let console = Console(
      output: .open(.standardOutput), errors: .open(.standardError), environment: .current())
    let code = await Program.bifocal.run(Array(CommandLine.arguments.dropFirst()), console: console)
    exit(code.rawValue)
  }
}
