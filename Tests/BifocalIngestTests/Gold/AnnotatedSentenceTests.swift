import BifocalIngest
import Testing

@Suite struct AnnotatedSentenceTests {
  @Test(
    "words are joined, with spaces between those that are not Chinese",
    arguments: [
      (["普京", "访问", "中国", "。"], "普京访问中国。"),
      (["Xi", "Jinping", "访问", "Moscow", ","], "Xi Jinping访问Moscow ,"),
      ([], ""),
    ])
  func joins(words: [String], text: String) {
    let sentence = AnnotatedSentence(words: words)
    #expect(sentence.text == text)
    #expect(sentence.words.map { text.cut($0) } == words)
  }

  @Test(
    "a text is used when it holds the words",
    arguments: [
      ("Russia's army", true), ("Russia 's\u{A0}army", true), ("Russia's\u{3000}army", true),
      ("Russia's", false), ("Russia's big army", false), ("", false),
    ])
  func placesWords(text: String, isUsed: Bool) {
    let words = ["Russia", "'s", "army"]
    let sentence = AnnotatedSentence(words: words, text: text)
    #expect(sentence.text == (isUsed ? text : "Russia 's army"))
    #expect(sentence.words.map { sentence.text.cut($0) } == words)
  }

  @Test(
    "tags in the schemes IOB1, IOB2 and IOBES",
    arguments: [
      ("B-PER I-PER O B-LOC", ["PER ab", "LOC d"]),
      ("I-PER I-PER O I-LOC", ["PER ab", "LOC d"]),
      ("B-PER B-PER O O", ["PER a", "PER b"]),
      ("I-PER I-LOC I-LOC O", ["PER a", "LOC bc"]),
      ("B-PER E-PER S-PER O", ["PER ab", "PER c"]),
      ("S-PER I-PER O O", ["PER a", "PER b"]),
      ("O O O O", []),
    ])
  func tags(tags: String, entities: [String]) {
    let words = ["a", "b", "c", "d"]
    let sentence = AnnotatedSentence(
      words: words, tags: tags.split(separator: " ").map(String.init), text: "abcd")
    #expect(sentence.entities.map { "\($0.label) \(sentence.text.cut($0.range))" } == entities)
  }

  @Test func spacesPartWords() {
    let sentence = AnnotatedSentence(spaced: " 普京  访问\t中国\r")
    #expect(sentence.text == "普京访问中国")
    #expect(sentence.words == [0..<6, 6..<12, 12..<18])
  }
}

extension String {
  /// The characters between two UTF-8 offsets.
  fileprivate func cut(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}
