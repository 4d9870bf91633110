import BifocalIngest
import BifocalMining
import BifocalText
import Foundation
import Testing

@testable import bifocal

/// The READMEs' commands print what the READMEs say.
///
/// With `BIFOCAL_RECORD=1` their output is written into the files, and the test fails all the same,
/// so that nobody takes a recording for a test.
@Suite struct ReadmeTests {
  @Test("console blocks of both, which show the same commands")
  func consoleBlocks() throws {
    var outputs: [String: String] = [:]
    for name in ["README.md", "README.zh.md"] { try check(name, outputs: &outputs) }
  }

  /// Checks one file; a command that was run for the other one is not run again.
  private func check(_ name: String, outputs: inout [String: String]) throws {
    let url = Repository.root.appending(path: name)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var actual: [Substring] = []
    var blocks = 0
    while let line = lines.popFirst() {
      actual.append(line)
      guard line == "```console" else { continue }
      blocks += 1
      let next = lines.popFirst()
      let command = try #require(next)
      try #require(command.hasPrefix("$ "))
      actual.append(command)
      while let old = lines.first, old != "```" { lines.removeFirst() }
      let line = String(command.dropFirst(2))
      let output = try outputs[line] ?? output(of: line)
      outputs[line] = output
      actual += output.split(separator: "\n", omittingEmptySubsequences: false).map {
        Substring(String($0))
      }
    }
    let result = actual.joined(separator: "\n")
    #expect(blocks >= 5)
    #expect(result == text)
    if ProcessInfo.processInfo.environment["BIFOCAL_RECORD"] == "1" {
      try Data(result.utf8).write(to: url)
      Issue.record("recorded \(name)")
    }
  }

  /// What a shell prints for a command line, without the last line's end.
  private func output(of command: String) throws -> String {
    let program = try #require(Repository.program)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = Repository.root
    process.environment = [
      "PATH": "\(program.deletingLastPathComponent().path()):/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  @Test("the library example")
  func library() throws {
    let lexicons = try LexiconSet(files: LexiconFolder(at: Repository.path("lexicons")).files)
    let tagger = try Tagger(TaggingModel(lexicons))
    let tagged = try tagger.tagged(Document(id: "1", text: "普丁表示，這並非去俄化。"))
    #expect(tagged.actors.map(\.actor.id) == ["vladimir-putin"])
    #expect(tagged.themes.map(\.theme.id) == ["de-russification"])
    #expect(tagged.themes[0].status == .denied)
  }
}
