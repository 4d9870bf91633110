import BifocalMining
import Testing

@Suite struct EntityErrorTests {
  @Test(
    "gold standard, found, errors",
    arguments: [
      ("[PER putin 普京]", "[PER putin 普京]", []),
      ("[PER - 张三]", "[PER zhang-san 张三]", []),
      ("[PER putin 普京]和[GPE CHN 中国]", "普京和[GPE CHN 中国]", [.missed]),
      ("普京和中国", "普京和[GPE CHN 中国]", [.spurious]),
      ("[ORG army 俄军]队", "[ORG army 俄军队]", [.ends]),
      ("[GPE RUS 俄罗斯]", "[LOC RUS 俄罗斯]", [.kind]),
      ("[GPE RUS 俄罗斯]", "[GPE BLR 俄罗斯]", [.id]),
      ("[LOC kremlin|RUS 克宫]", "[LOC RUS 克宫]", []),
      ("[GPE RUS 俄][GPE UKR 乌]", "[GPE RUS 俄乌]", [.ends, .ends]),
      ("[GPE RUS 俄乌]", "[GPE RUS 俄][GPE UKR 乌]", [.ends]),
      (
        "[GPE RUS 俄]与[GPE CHN 中国]和美国", "俄与[GPE CHN 中国]和[GPE USA 美国]",
        [.missed, .spurious]
      ),
    ] as [(String, String, [EntityError.Fault])])
  func errors(wanted: String, found: String, faults: [EntityError.Fault]) {
    let errors = EntityError.errors(wanted: markedEntities(wanted), found: markedEntities(found))
    #expect(errors.map(\.fault) == faults)
  }
}
