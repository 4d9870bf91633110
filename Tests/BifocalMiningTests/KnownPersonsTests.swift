import BifocalText
import Testing

@testable import BifocalMining

@Suite struct KnownPersonsTests {
  private static let actors = [
    Actor(
      id: "sergei-lavrov", kind: .person, english: "Sergei Lavrov",
      simplifiedChinese: "谢尔盖·拉夫罗夫"),
    Actor(
      id: "antonio-costa", kind: .person, english: "Antonio Costa",
      simplifiedChinese: "安东尼奥·科斯塔"),
    Actor(id: "alexei-smirnov", kind: .person, english: "Alexei Smirnov"),
    Actor(id: "alexander-smirnov", kind: .person, english: "Alexander Smirnov"),
    Actor(id: "ming-dynasty", kind: .polity, english: "Ming Dynasty"),
  ]

  @Test(
    "parts of a name, beside a title or not, person",
    arguments: [
      ("sergey lavrov", false, "sergei-lavrov"),
      ("sergei viktorovich lavrov", false, "sergei-lavrov"),
      ("darya lavrova", false, nil), ("yekaterina lavrov", false, nil),
      ("lavrov", false, nil), ("lavrov", true, "sergei-lavrov"),
      ("科斯塔", true, "antonio-costa"), ("科斯塔", false, nil),
      ("安东尼.科斯塔", false, "antonio-costa"), ("曼努埃尔.科斯塔", false, nil),
      ("alexey smirnov", false, "alexei-smirnov"), ("smirnov", true, nil), ("dynasty", true, nil),
    ] as [(String, Bool, String?)])
  func person(name: String, isTitled: Bool, id: String?) throws {
    let persons = KnownPersons(Self.actors, folding: try CharacterFolding.shared())
    let scalars = name.unicodeScalars.map(\.value)
    let parts = scalars.indices.split { scalars[$0] == 0x20 || scalars[$0] == 0x2E }
      .map { $0.startIndex..<$0.endIndex }
    let person = persons.person(parts, in: scalars, isTitled: isTitled)
    #expect(person.map { Self.actors[$0].id } == id)
  }
}
