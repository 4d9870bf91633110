import BifocalText
import Testing

@testable import BifocalMining

@Suite struct KnownBodiesTests {
  private static let actors = [
    Actor(id: "FRA", kind: .polity, english: "France", simplifiedChinese: "法国"),
    Actor(id: "PRK", kind: .polity, english: "North Korea", simplifiedChinese: "朝鲜"),
    Actor(id: "lyon", kind: .polity, english: "Lyon", simplifiedChinese: "里昂"),
    Actor(
      id: "french-senate", kind: .organisation, english: "Senate", simplifiedChinese: "法国参议院"),
    Actor(
      id: "steppe-bank", kind: .organisation, english: "Steppe Bank", simplifiedChinese: "草原银行"),
  ]

  private func bodies() throws -> KnownBodies {
    KnownBodies(Self.actors, folding: try CharacterFolding.shared())
  }

  @Test("a body is found by its state and what follows in its name")
  func body() throws {
    let text = "美参议院".unicodeScalars.map(\.value)
    #expect(try bodies().body(of: 0, named: 1..<4, in: text) == 3)
    #expect(try bodies().body(of: 1, named: 1..<4, in: text) == nil)
    #expect(try bodies().body(of: 0, named: 0..<4, in: text) == nil)
  }

  @Test("states are those with codes, and bodies belong to those that begin their names")
  func states() throws {
    let bodies = try bodies()
    #expect(Self.actors.indices.map(bodies.isState) == [true, true, false, false, false])
    #expect(Self.actors.indices.map(bodies.state(of:)) == [0, 1, nil, 0, nil])
  }
}
