import Testing

@testable import BifocalMining

@Suite struct AssertionCuesScopeTests {
  @Test(
    "a scope is a number, a number that goes on behind commas, or the sentence",
    arguments: [
      ("12", 12, false), ("12+", 12, true), ("0", 0, false), ("sentence", nil, true),
      ("", nil, true),
    ] as [(Substring, Int?, Bool)])
  func scope(text: Substring, limit: Int?, crossesCommas: Bool) throws {
    let scope = try #require(AssertionCues.Scope(parsing: text))
    #expect(scope.limit == limit)
    #expect(scope.crossesCommas == crossesCommas)
  }

  @Test("anything else is no scope", arguments: ["-1", "+", "twelve", "12++", "1.5"])
  func noScope(text: String) {
    #expect(AssertionCues.Scope(parsing: Substring(text)) == nil)
  }

  @Test(
    "commas and semicolons end a scope, and a supposition or denial changes the denial behind it",
    arguments: [
      ("而非去俄化", AssertionStatus.denied), ("而非开会，去俄化", .asserted),
      ("而非开会；去俄化", .asserted), ("而非而非去俄化", .asserted), ("可能而非去俄化", .hypothetical),
      ("This does not constitute talks, and derussification", .asserted),
      ("This does not constitute trade, or derussification", .denied),
    ])
  func commas(text: String, status: AssertionStatus) throws {
    let evidence = try SmallLexicons.tagged(text).themes.flatMap(\.evidence)
    #expect(evidence.map(\.status) == [status])
  }
}
