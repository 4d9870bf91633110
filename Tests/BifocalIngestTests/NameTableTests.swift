import Testing

@testable import BifocalIngest

@Suite struct NameTableTests {
  @Test("names are found whatever their case, and others are not")
  func lookup() {
    let names = (0..<200).map { "name\($0)" } + ["正文"]
    let table = NameTable(names.map { ($0, $0) })
    func find(_ name: String) -> String? {
      table[name.utf8.reduce(NameHash.empty) { NameHash.adding($1, to: $0) }]
    }
    for name in names {
      #expect(find(name) == name)
      #expect(find(name.uppercased()) == name)
    }
    #expect(find("name200") == nil)
    #expect(find("") == nil)
  }

  @Test("every element is known by its name", arguments: HTMLElement.allCases)
  func elements(element: HTMLElement) {
    #expect(HTMLElement(name: "\(element)".uppercased().utf8) == element)
    #expect(HTMLElement(name: "x-\(element)".utf8) == .unknown)
  }
}
