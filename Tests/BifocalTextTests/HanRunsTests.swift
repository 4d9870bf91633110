@testable import BifocalText
import TestSupport
import Testing

@Suite struct HanRunsTests {
  @Test("the runs of a text are found ahead, with what the trie says of them", arguments: 0..<10)
  func runs(seed: UInt64) throws {
    let data = try WordData.shared.get()
    // Small buffers, so that they grow within a run.
    let runs = HanRuns(data, words: LatticeWords(), folding: nil, capacity: 4)
    var random = SplitMix64(seed: seed)
    let stretches = ["中国", "人民", "的", "一个", "，", " ", "abcdefghij", "é", "䷿", "〇", "の", "😀"]
    for _ in 0..<4 {
      let text = (0..<Int.random(in: 1...900, using: &random)).reduce(into: "") { text, _ in
        text += stretches[Int.random(in: 0..<stretches.count, using: &random)]
      }
      // What stands at the very end may be left out.
      let bytes = Array((text + "        ").utf8)
      runs.startText()
      try bytes.withUnsafeBufferPointer { bytes in
        for run in mainBlockRuns(of: text) {
          let end = try runs.startRun(of: bytes, at: run.offset)
          #expect(end == run.offset + 3 * run.units.count)
          #expect(runs.count == run.units.count)
          let numbers = run.units.map(data.alphabet.number) + [HanAlphabet.end]
          for place in run.units.indices {
            let (number, next) = (numbers[place], numbers[place + 1])
            #expect(runs.characters[place] == number)
            #expect(runs.firsts[place] == runs.trie.firsts[Int(number)])
            let pair = runs.trie.slots[HanTrie.slot(of: next, after: runs.firsts[place])]
            let isPair = HanTrie.character(pair) == next
            #expect((HanTrie.character(runs.pairs[place]) == next) == isPair)
            #expect(runs.ways[place] == .max)
            guard isPair else { continue }
            #expect(runs.pairs[place] == pair)
            let afterNext = numbers[place + 2]
            let triple = runs.trie.slots[HanTrie.slot(of: afterNext, after: pair)]
            let isTriple = HanTrie.character(triple) == afterNext
            #expect((HanTrie.character(runs.triples[place]) == afterNext) == isTriple)
            if isTriple { #expect(runs.triples[place] == triple) }
          }
        }
      }
    }
  }

  @Test("an offset at which no run begins is none")
  func elsewhere() throws {
    let runs = HanRuns(
      try WordData.shared.get(), words: LatticeWords(), folding: nil, capacity: 100)
    let bytes = Array("ab中国人民，cd人        ".utf8)
    runs.startText()
    try bytes.withUnsafeBufferPointer { bytes in
      for (offset, end) in [(0, 0), (5, 5), (14, 14), (19, 22)] {
        let found = try runs.startRun(of: bytes, at: offset)
        #expect(found == end)
      }
    }
  }

  /// The stretches of U+4E00 to U+9FFF, each with its offset.
  private func mainBlockRuns(of text: String) -> [(offset: Int, units: [UInt16])] {
    var runs: [(offset: Int, units: [UInt16])] = []
    var offset = 0
    var isInRun = false
    for scalar in text.unicodeScalars {
      let isHan = (0x4E00...0x9FFF).contains(scalar.value)
      if isHan {
        if !isInRun { runs.append((offset, [])) }
        runs[runs.count - 1].units.append(UInt16(scalar.value))
      }
      isInRun = isHan
      offset += UTF8.width(scalar)
    }
    return runs
  }
}
