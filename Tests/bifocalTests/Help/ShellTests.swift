import Foundation
import Testing

@testable import bifocal

@Suite struct ShellTests {
  @Test("completions, recorded", arguments: Shell.allCases)
  func completions(shell: Shell) async throws {
    let run = await CapturedRun("completions", shell.rawValue)
    try Golden.expect(run.output, named: "completions.\(shell.rawValue)")
  }

  @Test(
    "what bash completes",
    arguments: [
      ("", "terms lexicon help completions"), ("te", "terms"), ("--ver", "--version"),
      ("lexicon ", "check"), ("-q lexicon c", "check"), ("terms --f", "--format --fold --fail"),
      ("terms --no", "--no-fold"), ("terms -f ", "table csv json"), ("terms --format = c", "csv"),
      ("terms --format =", "table csv json"), ("lexicon check --color a", "auto always"),
      ("terms --top ", ""), ("lexicon check --to", ""), ("completions z", "zsh"),
      ("terms /etc/hostn", "/etc/hostname"),
    ])
  func bash(line: String, expected: String) throws {
    let script = Shell.bash.completions(for: Program.sample.commands)
    let words =
      ["bifocal"] + line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let call = """
      compopt() { :; }
      COMP_WORDS=(\(words.map(Shell.quoted).joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      _bifocal
      echo "${COMPREPLY[*]}"
      """
    #expect(try Self.output(of: script + call) == expected + "\n")
  }

  private static func output(of script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func quotedWordsStayOneWord() {
    #expect(Shell.quoted("it's $x") == #"'it'\''s $x'"#)
  }
}
