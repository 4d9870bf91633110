import Testing

@testable import BifocalMining

@Suite struct NGramIndexTests {
  /// A word not counted is `-`, punctuation `.`, a line end `/`.
  private func sequence(_ text: String) -> [Int32] {
    text.map { character in
      switch character {
      case "-": TermPlace.skipped
      case ".": TermPlace.mark
      case "/": TermPlace.lineEnd
      default: Int32(character.asciiValue ?? 0) - 97
      }
    }
  }

  private func text(_ terms: [Int]) -> String {
    terms.map { String(UnicodeScalar(UInt8($0 + 97))) }.joined()
  }

  @Test(
    "runs go over no punctuation and as many words as they may",
    arguments: [
      ("abc", 2...2, 0, "ab bc"), ("abc", 1...3, 0, "a ab abc b bc c"), ("abc", 4...4, 0, ""),
      ("a-b.c/d", 2...2, 0, ""), ("a-b.c/d", 2...2, 1, "ab"), ("abcd", 2...2, 1, "ab ac bc bd cd"),
      ("abcd", 3...3, 1, "abc abd acd bcd"), ("a.b", 2...2, 5, ""), ("", 1...2, 0, ""),
      ("aa", 1...2, 0, "a aa a"),
    ])
  func runs(input: String, sizes: ClosedRange<Int>, skip: Int, expected: String) {
    let shape = NGramShape(sizes: sizes, skip: skip)
    var index = NGramIndex()
    let runs = index.read(sequence(input), shape).map { text(index.terms(of: Int($0))) }
    #expect(runs.joined(separator: " ") == expected)
    #expect(index.known(sequence(input), shape).map { text(index.terms(of: $0.run)) } == runs)
    #expect(NGramIndex().known(sequence(input), shape).isEmpty)
  }

  @Test("another index's runs keep their terms under other numbers")
  func merging() {
    var (left, right) = (NGramIndex(), NGramIndex())
    let shape = NGramShape(sizes: 1...3)
    _ = left.read(sequence("bca"), shape)
    _ = right.read(sequence("abcab"), shape)
    let terms = [2, 0, 1]
    let numbers = left.merge(right, terms: terms)
    for run in 0..<right.count {
      #expect(left.terms(of: numbers[run]) == right.terms(of: run).map { terms[$0] })
      #expect(left.number(ofRun: left.terms(of: numbers[run])) == numbers[run])
    }
  }
}
