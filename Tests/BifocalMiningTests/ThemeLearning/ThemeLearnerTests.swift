import BifocalText
import Testing

@testable import BifocalMining

@Suite struct ThemeLearnerTests {
  private func proposals(
    about: [String], others: [String], limit: Int = 40
  ) throws -> [ThemeProposal] {
    let tagger = try Tagger(TaggingModel(LexiconSet(files: SmallLexicons.files)))
    var learner = ThemeLearner(filter: try TermFilter(stopWords: ["the", "of", "的"]))
    for (texts, isPositive) in [(about, true), (others, false)] {
      for text in texts {
        // Few words prove nothing, so each article says it several times.
        let text = String(repeating: text + " ", count: 8)
        let tagged = try tagger.tagged(Document(id: "t", text: text))
        learner.add(learner.sample(of: tagged), isPositive: isPositive)
      }
    }
    return learner.proposals(limit: limit)
  }

  private static let about = [
    "卫星发射成功。火箭把卫星送入轨道。俄罗斯租用发射场。", "火箭再次升空，卫星进入轨道。俄罗斯租用发射场多年。",
    "航天员出舱。火箭与卫星都是新的。俄羅斯租用發射場。",
  ]
  private static let others = [
    "银行租用办公楼，会议成功。", "俄罗斯与中国举行会议，贸易增长。", "学校开学，老师很高兴。俄罗斯很大。", "会议讨论粮食。",
  ]

  @Test("what the articles have and the others lack becomes a rule, names in the form @ID")
  func proposes() throws {
    let found = try proposals(about: Self.about, others: Self.others)
    let patterns = Set(found.map(\.pattern))
    #expect(patterns.isSuperset(of: ["卫星", "火箭"]))
    // 租用 and 俄罗斯 are in the others too, and say something together.
    #expect(!patterns.contains("租用") && !patterns.contains("@RUS"))
    #expect(found.contains { $0.pattern.contains("@RUS") && $0.pattern.contains("租用") })
    #expect(found.allSatisfy { $0.language == "zh" && $0.positiveDocuments >= 2 })
    #expect(found.allSatisfy { $0.keyness > 0 })
  }

  @Test("every proposal can be read, and the limit holds")
  func readable() throws {
    for limit in [0, 1, 3, 40] {
      let found = try proposals(about: Self.about, others: Self.others, limit: limit)
      #expect(found.count <= limit)
      for proposal in found { _ = try Pattern(parsing: proposal.pattern) }
    }
  }

  @Test("English words stand side by side with a space, or at some distance")
  func english() throws {
    let about = ["The space station orbits.", "A space station needs fuel.", "Our space station."]
    let others = ["The station is closed.", "Parking space is rare.", "A train left the station."]
    let found = try proposals(about: about, others: others)
    #expect(found.contains { $0.pattern == "space station" && $0.language == "en" })
  }

  @Test("what is common everywhere, or nothing at all, gives nothing")
  func nothing() throws {
    #expect(try proposals(about: ["会议成功。", "会议成功。"], others: ["会议成功。"]).isEmpty)
    #expect(try proposals(about: [], others: []).isEmpty)
  }
}
