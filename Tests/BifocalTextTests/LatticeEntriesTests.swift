@testable import BifocalText
import Testing

@Suite struct LatticeEntriesTests {
  private func scalars(_ text: String) -> ArraySlice<UInt32> {
    text.unicodeScalars.map(\.value)[...]
  }

  @Test("entries are one a line in UTF-8")
  func lines() {
    var entries = LatticeEntries()
    #expect(entries.lines.isEmpty)
    for word in ["普京", "龥"] { entries.append(scalars(word)) }
    #expect(entries.lines == Array("普京\n龥".utf8))
  }

  @Test("an entry of others keeps its cost and its marks")
  func appendsEntry() {
    var others = LatticeEntries()
    others.append(scalars("普"), marks: .joined)
    others.append(scalars("普京"), cost: 80)
    var entries = LatticeEntries()
    entries.append(others, 1)
    #expect(entries.count == 1)
    #expect(entries.costs == [80])
    #expect(entries.marks == [[]])
    #expect(Array(entries.units(of: 0)) == Array("普京".utf16))
  }
}
