@testable import BifocalText
import TestSupport
import Testing

@Suite struct CharacterFoldingTests {
  @Test(
    "characters fold alone",
    arguments: [
      ("俄羅斯", "俄罗斯"), ("ＥＵ", "eu"), ("Putin’s", "putin's"), ("弗拉基米爾·普京", "弗拉基米尔.普京"),
      ("乌兹拉・泽雅", "乌兹拉.泽雅"), ("乾隆著名俱樂部", "乾隆著名俱乐部"), ("КАЗАХСТАН", "казахстан"), ("𠮷", "𠮷"),
      ("。，", "。,"),
      ("烏茲別克", "乌兹别克"), ("", ""),
    ])
  func folds(source: String, expected: String) throws {
    #expect(try CharacterFolding.shared().folded(source) == expected)
  }

  @Test("folding twice changes nothing more")
  func idempotent() throws {
    let folding = try CharacterFolding.shared()
    for scalar in UInt32(0)...0xFFFF where !(0xD800...0xDFFF).contains(scalar) {
      let once = folding.folded(scalar)
      #expect(folding.folded(once) == once, "U+\(String(scalar, radix: 16))")
    }
  }

  @Test("simplified UTF-8 keeps its length and is what each character folds to")
  func simplifiedBytes() throws {
    let folding = try CharacterFolding.shared()
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let text = RandomText.string(length: 60, using: &random) + "烏茲別克與臺灣"
      let bytes = Array(text.utf8)
      var simplified = bytes
      folding.simplify(&simplified)
      #expect(simplified.count == bytes.count)
      let result = try #require(String(validating: simplified, as: UTF8.self))
      #expect(folding.folded(result) == folding.folded(text))
    }
  }
}
