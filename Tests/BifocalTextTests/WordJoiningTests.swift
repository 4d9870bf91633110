@testable import BifocalText
import TestSupport
import Testing

@Suite struct WordJoiningTests {
  static let words: [WordLexicon.Word] = [
    .init("去俄化", .force), .init("俄", .force), .init("化的", .force), .init("中国", .prefer),
    .init("中国-中亚峰会", .force), .init("中亚", .prefer), .init("俄军", .align), .init("国家队", .prefer),
    .init("BZ-YQ1722", .force), .init("C++", .force), .init("Central Asia", .force),
    .init("US", .prefer), .init("Putin", .prefer), .init("russif*", .align), .init("第2集团军", .align),
    .init("《环球时报》", .prefer), .init("弗拉基米尔·普京", .prefer), .init("普京", .prefer),
    .init("ＳＣＯ", .force),
    .init("シリア", .force), .init("漢字", .prefer), .init("é́cole", .force), .init("Ж-2", .align),
    .init("中华人民共和国国务院办公厅秘书局第一二三处办公室", .force), .init("😀 ok", .force),
    .init("G20", .force), .init("2022冬奥会", .prefer), .init("Kassymov Street", .align),
    .init("G２0峰会", .force), .init("shanghaicoop*", .force),
  ]

  /// What the pass must find, by matching all of a folded text.
  static func naive(_ text: String, _ lexicon: WordLexicon, _ breaker: WordBreaker) throws -> [Int]
  {
    let folded = try FoldedText(text)
    let pieces = try Array(text.utf8).withUnsafeBufferPointer { bytes in
      try breaker.cut(bytes).pieces.elements
    }
    let breaks = WordBreaks(pieces: pieces, in: folded)
    let words = lexicon.joinedWords.phrases.matches(in: folded, breaks: breaks).leftmostLongest()
      .map { folded.offsets(of: $0.range) }
    var ends = Set(pieces.map(\.range.upperBound))
    for word in words {
      ends = ends.filter { !word.contains($0) || $0 == word.lowerBound }
      ends.formUnion([word.lowerBound, word.upperBound])
    }
    return ends.subtracting([0]).sorted()
  }

  @Test("places found by marks are those found by folding all of the text", arguments: 0..<40)
  func equalsNaive(seed: UInt64) throws {
    let folding = try CharacterFolding.shared()
    // A short beginning of words lets more places through.
    let words = Self.words.filter { seed % 2 == 0 || $0.text != "russif*" }
    let lexicon = try WordLexicon(words)
    let tokenizer = try Tokenizer(lexicon: lexicon)
    let breaker = try WordBreaker(
      words: lexicon.latticeWords, folding: folding, starts: nil)
    let glue = [
      "", " ", "  ", "\n", "\n\n", "-", "–", "，", "“", "》", "の", "的", "说", "a", "7", "'", "\u{301}",
      "發展中國家", "俄羅斯", "中國", "俄軍事", "去", "us", "putin's", "Russification", "ア", "กขค", "第", "2",
      "g20", "2022", "冬奥会", "Ｇ20", "shanghaicooperation", "KASSYMOV", "Kassymov", "street", "é",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: text += Self.words[Int.random(in: 0..<Self.words.count, using: &random)].text
        case 2: text += RandomText.string(length: 3, using: &random)
        default: text += glue[Int.random(in: 0..<glue.count, using: &random)]
        }
      }
      let found = try tokenizer.tokens(in: text).map(\.range.upperBound)
      #expect(try found == Self.naive(text, lexicon, breaker), "\(text.debugDescription)")
      let joined = try tokenizer.segmented(text) { text, breaks in
        lexicon.joinedWords.phrases.matches(in: text, breaks: breaks).leftmostLongest()
          .map(\.range)
      }
      #expect(try joined.tokens == tokenizer.tokens(in: text), "\(text.debugDescription)")
    }
  }

  @Test("without ICU's rules every character of Chinese is looked at")
  func withoutMarks() throws {
    let lexicon = try WordLexicon(Self.words)
    let cut = WordCut()
    let utf8 = Array("他谈不上去俄化的".utf8)
    try utf8.withUnsafeBufferPointer { bytes in
      try ICUWordIterator().appendPieces(of: bytes.indices, in: bytes, to: cut.pieces)
      cut.markAll(fromPiece: 0, in: bytes)
      let assembly = TokenAssembly(joining: lexicon.joinedWords, unknown: .none)
      let tokens = assembly.tokens(of: cut, in: bytes)
      #expect(tokens.filter(\.isLexiconWord).map(\.range) == [12..<21])
    }
  }
}
