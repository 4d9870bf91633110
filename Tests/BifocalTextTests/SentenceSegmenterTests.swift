import BifocalText
import TestSupport
import Testing

@Suite struct SentenceSegmenterTests {
  @Test(
    "sentences, cut at |",
    arguments: [
      "", "他说：“不会。”|然后走了。", "会议结束。|普京离开！|为什么？", "“他不来了……”|她说。", "等等……我们走。",
      "Mr. Putin met Gen. Kurilla. |They talked.", "The U.S. President said so. |Yes.",
      "J. Smith came. |He left.", "It rose 3.5 percent. |Then it fell.", "第一段\n|第二段", "A\n\n|B.",
    ])
  func cuts(marked: String) throws {
    let segmenter = try SentenceSegmenter(abbreviations: ["Mr.", "Gen.", "U.S."])
    let expected = MarkedText(marked)
    let sentences = try segmenter.sentences(in: expected.text)
    #expect(expected.text.marked(by: sentences) == marked)
  }

  @Test("sentences of any text join back to it")
  func joins() throws {
    let segmenter = try SentenceSegmenter()
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let text = RandomText.string(length: 80, using: &random)
      #expect(cover(text, try segmenter.sentences(in: text)))
    }
  }
}
