import BifocalIngest
import BifocalText
import Foundation
import Testing

@testable import bifocal

/// The main job on the five real articles, as a newcomer sees it.
@Suite struct SeedsTests {
  /// One run for all tests: in debug it takes some seconds.
  private static let run = Task {
    await Repository.run("tag", Repository.seeds, "--format", "jsonl", "--threads", "1")
  }

  private func tagged() async throws -> [TaggedLine] {
    let run = await Self.run.value
    #expect(run.code == .done)
    #expect(run.messages.isEmpty)
    return try TaggedLine.lines(run.output)
  }

  private func seed(_ number: String, of lines: [TaggedLine]) throws -> TaggedLine {
    try #require(lines.first { $0.id.hasPrefix(number) })
  }

  @Test("all five have a title, a language and the date they are known by")
  func metadata() async throws {
    let lines = try await tagged()
    #expect(lines.map(\.date) == ["2022-07-08", "2022-12", "2022-07", "2023", "2024-05-27"])
    #expect(lines.allSatisfy { $0.language == "zh-Hans" && $0.title?.isEmpty == false })
    #expect(lines.allSatisfy { $0.versions["lexicons"]?.hasPrefix("sha256:") == true })
  }

  @Test("the same input gives the same bytes, for any number of threads")
  func deterministic() async {
    let once = await Self.run.value
    let again = await Repository.run(
      "tag", Repository.seeds, "--format", "jsonl", "--threads", "3")
    #expect(once.output == again.output)
  }

  @Test("every mention's and every evidence's offsets cut exactly its text")
  func offsets() async throws {
    var texts: [String: [Unicode.Scalar]] = [:]
    for result in try DocumentSource(paths: [Repository.seeds]) {
      let document = try result.get()
      texts[document.id] = Array(document.text.unicodeScalars)
    }
    for line in try await tagged() {
      let text = try #require(texts[line.id])
      let places =
        line.actors.flatMap(\.mentions).map { ($0.start, $0.end, $0.text) }
        + line.themes.flatMap(\.evidence).map { ($0.start, $0.end, $0.text) }
      #expect(!places.isEmpty)
      for (start, end, expected) in places {
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: text[start..<end])
        #expect(String(cut) == expected)
      }
    }
  }

  @Test("003 denies de-Russification, attributes it to the West, and its abstract does so too")
  func deRussification() async throws {
    let theme = try #require(try seed("003", of: try await tagged()).theme("de-russification"))
    #expect(theme.status == "denied")
    let byStatus = Dictionary(grouping: theme.evidence, by: \.status)
    #expect(byStatus["denied"]?.contains { $0.text == "“去俄”" && $0.cue == "而非" } == true)
    #expect(byStatus["denied"]?.contains { $0.text == "去俄化" } == true)
    #expect(
      byStatus["attributed"]?.contains {
        $0.text == "去俄化" && $0.cue?.contains("视为") == true
      } == true)
    #expect(theme.evidence.contains { $0.text == "derussification" && $0.status == "denied" })
    #expect(theme.evidence.contains { $0.text == "derussification" && $0.status == "attributed" })
  }

  @Test("去俄化 and 习近平 are one token each")
  func tokens() async throws {
    let run = await Repository.run("tokenize", Repository.seeds, "--format", "csv")
    let texts = Set(run.output.split(separator: "\n").compactMap { $0.split(separator: ",").last })
    #expect(texts.isSuperset(of: ["去俄化", "习近平", "白俄罗斯", "托卡耶夫", "哈萨克斯坦"]))
    #expect(!texts.contains("俄化"))
  }

  @Test("白俄罗斯 is Belarus and never Russia, also where a line break split it")
  func belarus() async throws {
    let lines = try await tagged()
    for line in lines {
      let russia = line.actor("RUS")?.mentions ?? []
      let belarus = line.actor("BLR")?.mentions ?? []
      for place in belarus {
        #expect(!russia.contains { $0.start < place.end && place.start < $0.end })
      }
    }
    #expect(try seed("002", of: lines).actor("BLR")?.mentions.map(\.text) == ["白俄罗斯"])
  }

  @Test(
    "all names of an actor are one actor",
    arguments: [
      ("002", "vladimir-putin", ["普丁", "Vladimir Putin"]),
      ("002", "kassym-jomart-tokayev", ["托卡耶夫", "Kassym-Jomart Tokayev"]),
      ("003", "CSTO", ["集安组织", "集体安全条约组织", "集安条约组织"]),
      ("001", "CSTO", ["集安组织", "集体安全条约组织"]),
      ("000", "CSTO", ["集体安全组织"]),
      ("004", "xi-jinping", ["习近平"]),
    ])
  func oneActor(number: String, id: String, names: [String]) async throws {
    let actor = try #require(try seed(number, of: try await tagged()).actor(id))
    #expect(Set(actor.mentions.map(\.text)).isSuperset(of: names))
  }

  @Test("普京 and 普丁 are the same person in different articles")
  func putin() async throws {
    let lines = try await tagged()
    #expect(try seed("000", of: lines).actor("vladimir-putin")?.mentions.first?.text == "普京")
    #expect(try seed("002", of: lines).actor("vladimir-putin")?.mentions.first?.text == "普丁")
  }

  @Test("nothing of 000's navigation, link lists and footer is an actor or a term")
  func furniture() async throws {
    let line = try seed("000", of: try await tagged())
    let strangers = [
      "shinzo-abe", "yoshihide-suga", "donald-trump", "joe-biden", "PRK", "BRICS", "beijing",
    ]
    #expect(strangers.allSatisfy { line.actor($0) == nil })
    let file = Repository.path("seeds/\(line.id).txt")
    let terms = await Repository.run("terms", file, "--top", "0", "--format", "csv")
    for word in ["崔天凯", "李光耀", "菅义伟", "推荐", "频道", "邮箱", "传真", "打印", "责任编辑", "亮马河"] {
      #expect(!terms.output.contains(word))
    }
  }

  @Test("004's captions in attributes count once")
  func captions() async throws {
    let line = try seed("004", of: try await tagged())
    #expect(line.actor("xi-jinping")?.count == 1)
  }

  @Test("one-character states in context: 塔、乌 are Tajikistan and Uzbekistan, 俄乌 Russia and Ukraine")
  func shortForms() async throws {
    let lines = try await tagged()
    #expect(try seed("003", of: lines).actor("UZB")?.mentions.contains { $0.text == "乌" } == true)
    #expect(try seed("000", of: lines).actor("UKR")?.mentions.contains { $0.text == "乌" } == true)
    #expect(try seed("000", of: lines).actor("TJK")?.mentions.contains { $0.text == "塔" } == true)
    #expect(try seed("002", of: lines).actor("TUR")?.mentions.contains { $0.text == "土" } == true)
    #expect(try seed("001", of: lines).actor("TKM")?.mentions.contains { $0.text == "土" } == true)
  }

  @Test("trends count by bin, and name the articles that have none")
  func trends() async throws {
    let run = await Repository.run(
      "trends", Repository.seeds, "--term", "去俄化", "--by", "month", "--format", "csv")
    #expect(run.code == .done || run.code == .nothingFound)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("item,group,bin,first_day,last_day,partial,count,") == true)
    // July 2022 to May 2024, the empty months between included.
    #expect(lines.count == 1 + 23)
    #expect(run.messages.contains("003_09f2cd9ff2aec9bd (2023)"))
    let yearly = await Repository.run(
      "trends", Repository.seeds, "--term", "去俄化", "--by", "year", "--format", "csv")
    #expect(yearly.code == .done)
    #expect(yearly.messages.isEmpty)
    #expect(yearly.output.contains("去俄化,,2023,2023-01-01,2023-12-31,false,5,1,"))
  }
}
