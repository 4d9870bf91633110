import FoundationEssentials
import TestSupport
import Testing

/// What the fuzzer starts from and what it has found, once more at every run of the tests.
@Suite struct FuzzSeedsTests {
  static let folder = Repository.path("Tests/FuzzSeeds")

  @Test("no law is broken", arguments: try FileManager.default.contentsOfDirectory(atPath: folder))
  func holds(seed: String) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(Self.folder)/\(seed)")))
    #expect(try FuzzedInput.brokenLaw(bytes, laws: TextLaws()) == nil)
  }
}
