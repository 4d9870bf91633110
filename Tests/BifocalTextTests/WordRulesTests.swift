@testable import BifocalText
import Testing

@Suite struct WordRulesTests {
  private func binary() throws -> [UInt8] { try ICUWordIterator().binaryRules() }

  @Test("letters and Han characters form runs")
  func runs() throws {
    let rules = try WordRules(binary: binary())
    #expect(rules.kinds[Int(rules.hanState)] == .ideographic)
    #expect(rules.kinds[Int(rules.letterState)] == .word)
    #expect(rules.hanState >= rules.firstAccepting)
  }

  @Test("a form of rules that is not known is refused, and nothing is read outside them")
  func refusals() throws {
    let good = try binary()
    #expect(throws: UnreadableWordData.self) { try WordRules(binary: []) }
    for length in [79, 80, good.count / 2] {
      #expect(throws: UnreadableWordData.self) { try WordRules(binary: Array(good.prefix(length))) }
    }
    var newer = good
    newer[4] = 7
    #expect(throws: UnreadableWordData(reason: "ICU's rules have format 7, not 6")) {
      try WordRules(binary: newer)
    }
    // Each number of the header in turn points far outside.
    for number in [4, 5, 8, 9, 12, 13] {
      var damaged = good
      damaged[number * 4 + 3] = 0x7F
      #expect(throws: UnreadableWordData.self) { try WordRules(binary: damaged) }
    }
  }
}
