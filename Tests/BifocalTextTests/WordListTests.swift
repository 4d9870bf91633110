@testable import BifocalText
import Testing

@Suite struct WordListTests {
  @Test(
    "words in the form in which they are looked for",
    arguments: [
      ("Kassym-Jomart", "kassym jomart"), ("俄羅斯", "俄罗斯"), ("derussif*", "derussif*"), ("*", "*"),
      ("𠮷野", "𠮷野"),
    ])
  func forms(word: String, form: String) throws {
    #expect(WordList.form(of: word, folding: try .shared()) == form)
  }

  @Test("words of another list in the order of indices")
  func appending() throws {
    let all = try WordList([
      .init("a b", .force), .init("去俄化", .align), .init("sanction*", .prefer), .init("US", .prefer),
    ])
    var list = try WordList([.init("普京", .prefer)])
    list.append(all, [3, 2, 0])
    #expect(
      (0..<list.count).map { list[$0] } == [
        .init("普京", .prefer), .init("us", .prefer), .init("sanction*", .prefer),
        .init("a b", .force),
      ])
    #expect(list.phrases.capitals == [.any, .all, .any, .any])
    list.removeLast()
    list.append("俄軍", .align)
    #expect(list[3] == .init("俄军", .align))
    #expect(list.phrases[3].count == 2)
  }
}
