import Glibc
import Testing

@testable import bifocal

@Suite struct ProgramTests {
  @Test(
    "words, output, messages, exit code",
    arguments: [
      (["terms"], "20 table\n", "bifocal: that was all\n", ExitCode.done),
      (["terms", "-n5", "a"], "5 table\na\n", "bifocal: that was all\n", .done),
      (["-q", "--color", "never", "terms", "a"], "20 table\na\n", "", .done),
      (["terms", "-q", "nothing"], "20 table\nnothing\n", "", .nothingFound),
      (["terms", "-q", "--fail"], "20 table\n", "bifocal: the sample failed\n", .failure),
      (["lexicon", "check", "a"], "checked a\n", "", .done),
      (["--quiet", "lexicon", "check", "-q", "a"], "checked a\n", "", .done),
      (["--version"], "bifocal 0.1.0\nicu 72.1\n", "", .done),
      (["lexicon", "check", "--version"], "bifocal 0.1.0\nicu 72.1\n", "", .done),
      (["trems"], "", "bifocal: unknown command trems; did you mean terms?\n", .failure),
      (["x"], "", "bifocal: unknown command x\n", .failure),
      (
        ["lexicon"], "", "bifocal: unknown command lexicon; did you mean lexicon check?\n", .failure
      ),
      (
        ["lexicon", "chekc"], "",
        "bifocal: unknown command lexicon chekc; did you mean lexicon check?\n", .failure
      ),
      (["lexicon", "check"], "", "bifocal: too few operands; expected FOLDER\n", .failure),
      (["--formt"], "", "bifocal: unknown option --formt\n", .failure),
      (
        ["terms", "--formt"], "", "bifocal: unknown option --formt; did you mean --format?\n",
        .failure
      ),
      (["--top=5", "terms"], "", "bifocal: unknown option --top\n", .failure),
      (["completions", "csh"], "", "bifocal: unexpected operand \"csh\"\n", .failure),
      (["help", "nothing"], "", "bifocal: unknown command nothing\n", .failure),
      (["help", "terms", "x"], "", "bifocal: unexpected operand \"x\"\n", .failure),
      (["--", "terms"], "", "bifocal: unexpected operand \"terms\"\n", .failure),
    ])
  func runs(words: [String], output: String, messages: String, code: ExitCode) async {
    let run = await CapturedRun(words)
    #expect(run.output == output)
    #expect(run.messages == messages)
    #expect(run.code == code)
  }

  @Test func nothingToDoIsAFailureWithHelp() async {
    let alone = await CapturedRun()
    let asked = await CapturedRun("--help")
    #expect(alone.output == asked.output)
    #expect(alone.output.hasPrefix("Bifocal reads"))
    #expect(alone.code == .failure)
    #expect(asked.code == .done)
  }

  @Test("help is found both ways", arguments: [["terms"], ["lexicon", "check"], ["help"]])
  func help(command: [String]) async {
    let option = await CapturedRun(command + ["--help"])
    let helped = await CapturedRun(["help"] + command)
    #expect(option.output == helped.output)
    #expect(option.output.contains("bifocal \(command.joined(separator: " ")) [OPTION…]"))
    #expect(option.code == .done)
  }

  @Test func outputGoesToAFile() async throws {
    let folder = try TemporaryFolder()
    let run = await CapturedRun("terms", "-q", "-o", folder.path("terms.txt"), "a")
    #expect(run.output == "")
    #expect(run.code == .done)
    #expect(try folder.read("terms.txt") == "20 table\na\n")
    #expect(try folder.names == ["terms.txt"])
  }

  @Test func aFailedCommandLeavesTheFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("before", to: "terms.txt")
    let run = await CapturedRun("terms", "-q", "--fail", "-o", folder.path("terms.txt"))
    #expect(run.code == .failure)
    #expect(try folder.read("terms.txt") == "before")
    #expect(try folder.names == ["terms.txt"])
  }

  @Test(
    "output that cannot be written",
    arguments: [
      ("/dev/full", "bifocal: /dev/full: No space left on device\n"),
      ("/nowhere/terms.txt", "bifocal: /nowhere/terms.txt: No such file or directory\n"),
      ("/", "bifocal: /: Is a directory\n"),
    ])
  func unwritable(path: String, message: String) async {
    let run = await CapturedRun("terms", "-q", "-o", path)
    #expect(run.messages == message)
    #expect(run.code == .failure)
  }

  @Test func aBrokenPipeIsAQuietSuccess() async throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let errors = Output.memory()
    let console = Console(
      output: .open(FileDescriptor(ends[1], path: "standard output", closesAtEnd: true)),
      errors: errors, environment: Environment())
    let code = await Program.sample.run(["terms", "-q"], console: console)
    #expect(code == .done)
    #expect(errors.text == "")
  }
}
