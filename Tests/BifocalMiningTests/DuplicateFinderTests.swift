import BifocalText
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct DuplicateFinderTests {
  private let folding: CharacterFolding

  init() throws { folding = try CharacterFolding.shared() }

  /// A text of random Han characters, which shares hardly a run with another one.
  private func text(_ length: Int, _ random: inout SplitMix64) -> [Unicode.Scalar] {
    (0..<length).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0x4E00...0x5FFF, using: &random))
    }
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private func fingerprint(_ text: String) -> Fingerprint {
    Fingerprint(of: text, folding: folding)
  }

  /// The share of common runs, found by sets of strings.
  private func similarity(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Double {
    func runs(_ text: [Unicode.Scalar]) -> Set<String> {
      Set((0...text.count - 5).map { string(Array(text[$0..<$0 + 5])) })
    }
    let (a, b) = (runs(first), runs(second))
    return Double(a.intersection(b).count) / Double(a.union(b).count)
  }

  @Test("the estimate is near the share of common runs", arguments: [20, 100, 260, 600, 3000])
  func estimate(length: Int) {
    var random = SplitMix64(seed: UInt64(length))
    for edits in [0, 1, length / 50, length / 20, length / 5] {
      let first = text(length, &random)
      var second = first
      for _ in 0..<edits {
        second[Int.random(in: 0..<length, using: &random)] = text(1, &random)[0]
      }
      let exact = similarity(first, second)
      let estimate = fingerprint(string(first)).similarity(to: fingerprint(string(second)))
      let isExact = length <= 100
      #expect(abs(estimate - exact) <= (isExact ? 1e-9 : 0.12), "\(length), \(edits)")
    }
  }

  @Test("copies with one character in thirty changed are found", arguments: [60, 300, 1000, 4000])
  func edits(length: Int) {
    var random = SplitMix64(seed: 7)
    for trial in 0..<20 {
      var finder = DuplicateFinder()
      let original = text(length, &random)
      var copy = original
      for _ in 0..<length / 30 {
        copy[Int.random(in: 0..<length, using: &random)] = text(1, &random)[0]
      }
      // Scattered edits cost five runs each; a draw that goes beyond the limit is no copy.
      guard similarity(original, copy) > 0.7 else { continue }
      #expect(finder.original(of: fingerprint(string(original)), id: "a") == nil)
      #expect(finder.original(of: fingerprint(string(copy)), id: "b") == "a", "\(length), \(trial)")
    }
  }

  @Test("a paragraph more or less makes no other text")
  func framed() {
    var random = SplitMix64(seed: 3)
    var finder = DuplicateFinder()
    let original = string(text(1500, &random))
    let framed =
      string(text(150, &random)) + "\n\n" + original + "\n\n" + string(text(100, &random))
    #expect(finder.original(of: fingerprint(original), id: "a") == nil)
    #expect(finder.original(of: fingerprint(framed), id: "b") == "a")
    #expect(finder.original(of: fingerprint(String(original.dropFirst(200))), id: "c") == "a")
    #expect(finder.copyCount == 2)
  }

  @Test("texts that share a tenth are never copies")
  func unrelated() {
    var random = SplitMix64(seed: 11)
    let boilerplate = text(100, &random)
    var finder = DuplicateFinder()
    for number in 0..<400 {
      let article = string(text(Int.random(in: 400...1200, using: &random), &random) + boilerplate)
      #expect(finder.original(of: fingerprint(article), id: "\(number)") == nil)
    }
  }

  @Test(
    "what does not make another text",
    arguments: [
      ("俄罗斯总统普京访问北京", "俄羅斯總統普京訪問北京。"), ("俄罗斯总统普京访问北京", "“俄罗斯总统\n普京” 访问 北京！"),
      ("Putin visits Beijing on Monday", "PUTIN visits Beijing, on Monday."), ("普京", "「普京」"),
    ])
  func same(first: String, second: String) {
    var finder = DuplicateFinder()
    #expect(finder.original(of: fingerprint(first), id: "a") == nil)
    #expect(finder.original(of: fingerprint(second), id: "b") == "a")
  }

  @Test(
    "what does make another text",
    arguments: [
      ("普京", "普丁"), ("", ""), ("……", "……"), ("Putin visits", "Putinvisits"), ("ab", "a b"),
      ("一二三四五", "一二三四六"), ("2022", "2023"),
    ])
  func different(first: String, second: String) {
    var finder = DuplicateFinder()
    #expect(finder.original(of: fingerprint(first), id: "a") == nil)
    #expect(finder.original(of: fingerprint(second), id: "b") == nil)
  }

  @Test("a copy names the first text, and has no copies itself")
  func noChains() {
    var random = SplitMix64(seed: 5)
    let first = text(400, &random)
    let second = Array(first[80...]) + text(80, &random)
    let third = Array(second[80...]) + text(80, &random)
    var finder = DuplicateFinder()
    #expect(finder.original(of: fingerprint(string(first)), id: "a") == nil)
    #expect(finder.original(of: fingerprint(string(second)), id: "b") == "a")
    // Near the second text, but far from the first.
    #expect(fingerprint(string(third)).similarity(to: fingerprint(string(second))) > 0.6)
    #expect(finder.original(of: fingerprint(string(third)), id: "c") == nil)
  }
}
