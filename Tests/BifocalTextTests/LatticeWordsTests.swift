@testable import BifocalText
import Testing

@Suite struct LatticeWordsTests {
  private static func units(_ text: String) -> [UInt16] { Array(text.utf16) }

  private static func scalars(_ text: String) -> ArraySlice<UInt32> {
    text.unicodeScalars.map(\.value)[...]
  }

  @Test("of equal words the cheapest counts, and marks are added to it")
  func merges() throws {
    var entries = LatticeEntries()
    for (text, cost) in [("普京", 90), ("普京", 80), ("普", 7)] {
      entries.append(Self.scalars(text), cost: cost)
    }
    entries.append(Self.scalars("普京"), marks: .joined)
    entries.append(Self.scalars("普京大帝"), marks: .forced)
    entries.append(Self.scalars("普京"), marks: .beginning)
    let words = LatticeWords(entries)
    let first = try #require(words.child(of: words.root, by: Self.units("普")[0]))
    #expect((first.cost, first.marks) == (7, []))
    let second = try #require(words.child(of: first.next, by: Self.units("京")[0]))
    #expect((second.cost, second.marks) == (80, [.joined, .beginning]))
    let third = try #require(words.children(of: second.next).first)
    #expect((third.unit, third.cost, third.marks) == (Self.units("大")[0], nil, []))
    #expect(words.children(of: third.next).map(\.marks) == [.forced])
    #expect(words.child(of: first.next, by: Self.units("大")[0])?.unit == nil)
  }

  @Test("no words have no root")
  func empty() { #expect(LatticeWords().isEmpty) }
}
