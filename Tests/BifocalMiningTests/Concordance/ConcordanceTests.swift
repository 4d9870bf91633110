@testable import BifocalMining
import BifocalText
import Testing

@Suite struct ConcordanceTests {
  private func concordance(
    _ text: String, of keyword: String, _ window: Concordance.Window
  ) throws -> Concordance {
    var concordance = Concordance(window: window)
    let ranges = try TextExpression(keyword).ranges(in: text)
    concordance.add(
      ranges, in: Document(id: "d", text: text), tokens: try SpacedCounts.tokens(of: text))
    return concordance
  }

  @Test(
    "as much on each side as there is, on one line",
    arguments: [
      ("a b x c d", Concordance.Window.words(1), "b", "c"), ("x", .words(3), "", ""),
      ("a b x c d", .words(9), "a b", "c d"), ("a\n\nb x", .characters(4), "b", ""),
      ("俄罗斯 x 去俄化", .characters(2), "斯", "去"), ("a\nb x", .words(2), "a b", ""),
    ])
  func windows(text: String, window: Concordance.Window, left: String, right: String) throws {
    let lines = try concordance(text, of: "x", window).lines
    #expect(lines.map(\.left) == [left] && lines.map(\.right) == [right])
    #expect(lines.map(\.keyword) == ["x"])
  }

  @Test("the word nearest to the keyword decides first")
  func order() throws {
    let all = try concordance("z b x c\na b x a\nq a x b", of: "x", .words(2))
    #expect(try all.sorted(by: .left, .codepoint).lines.map(\.left) == ["q a", "a b", "z b"])
    #expect(try all.sorted(by: .right, .pinyin).lines.map(\.right) == ["a q", "b", "c a"])
    #expect(try all.sorted(by: .position, .stroke).lines == all.lines)
  }

  @Test("a sample keeps the order and depends on the seed alone")
  func sample() throws {
    let text = (0..<200).map { "x w\($0)" }.joined(separator: " ")
    let all = try concordance(text, of: "x", .words(1))
    let sample = all.sample(of: 20, seed: 5)
    #expect(sample.lines.count == 20)
    #expect(sample.lines.map(\.range.lowerBound) == sample.lines.map(\.range.lowerBound).sorted())
    #expect(all.sample(of: 20, seed: 5).lines == sample.lines)
    #expect(all.sample(of: 20, seed: 6).lines != sample.lines)
    #expect(all.sample(of: 500, seed: 1).lines == all.lines)
    // Each line is as likely as any other: the mean place of many samples is the middle.
    let places = (0..<200).flatMap { all.sample(of: 20, seed: UInt64($0)).lines.map(\.share) }
    #expect(abs(places.reduce(0, +) / Double(places.count) - 0.5) < 0.03)
  }
}
