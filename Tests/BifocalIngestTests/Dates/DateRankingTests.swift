import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct DateRankingTests {
  private func candidate(
    _ date: String, _ origin: DateEvidence.Origin, _ confidence: Double, isChange: Bool = false,
    text: String = ""
  ) throws -> DateCandidate {
    DateCandidate(
      try #require(PartialDate(date)), origin, text: text, confidence: confidence,
      isModification: isChange)
  }

  @Test("the clearest wins, and keeps when the article was changed")
  func clearest() throws {
    let best = DateRanking().publication(of: [
      try candidate("2022-07-08", .label, 0.85), try candidate("2022-07-01", .text, 0.4),
      try candidate("2022-07-09", .metaElement, 0.6, isChange: true),
    ])
    #expect(best?.date == PartialDate("2022-07-08"))
    #expect(best?.evidence.origin == .label)
    #expect(best?.evidence.modified == PartialDate("2022-07-09"))
  }

  @Test("nothing is of a day after today")
  func future() throws {
    let candidates = [
      try candidate("2030-01-01", .linkedData, 0.95), try candidate("2022-07", .address, 0.4),
    ]
    let ranking = DateRanking(today: PartialDate("2022-07-20"))
    #expect(ranking.publication(of: candidates)?.date == PartialDate("2022-07"))
    #expect(DateRanking().publication(of: candidates)?.date == PartialDate("2030-01-01"))
  }

  @Test("an address loses against a text that tells of later events")
  func contradiction() throws {
    let candidates = [try candidate("2022-01-07", .address, 0.7)]
    let events = [PartialDate("2022-04")].compactMap { $0 }
    #expect(DateRanking(events: events).publication(of: candidates) == nil)
    let earlier = [PartialDate("2021-12"), PartialDate("2022-01")].compactMap { $0 }
    #expect(DateRanking(events: earlier).publication(of: candidates) != nil)
  }

  @Test("of two that agree the more precise is taken")
  func precision() throws {
    let best = DateRanking().publication(of: [
      try candidate("2022-07", .address, 0.6), try candidate("2022-07-08", .text, 0.4),
      try candidate("2022-06-01", .text, 0.5),
    ])
    #expect(best?.date == PartialDate("2022-07-08"))
  }

  @Test("agreement of places adds up")
  func agreement() throws {
    let best = DateRanking().publication(of: [
      try candidate("2022-07-08", .timeElement, 0.74), try candidate("2022-07-01", .address, 0.7),
      try candidate("2022-07-01", .dateElement, 0.6), try candidate("2022-07-01", .text, 0.4),
    ])
    #expect(best?.date == PartialDate("2022-07-01"))
  }

  @Test("a moment in universal time is of the day that the page prints")
  func universalTime() throws {
    let moment = try candidate("2023-11-09", .linkedData, 0.95, text: "2023-11-09T05:30:59Z")
    let shown = try candidate("2023-11-08", .dateElement, 0.8)
    #expect(
      DateRanking().publication(of: [moment, shown])?.date == PartialDate("2023-11-08"))
    let noon = try candidate("2023-11-09", .linkedData, 0.95, text: "2023-11-09T12:30:59Z")
    #expect(DateRanking().publication(of: [noon, shown])?.date == PartialDate("2023-11-09"))
  }

  @Test("better the day of the last change than a guess")
  func change() throws {
    let best = DateRanking().publication(of: [
      try candidate("2022-07-08", .dateElement, 0.7, isChange: true),
      try candidate("2020-01-01", .picture, 0.25),
    ])
    #expect(best?.date == PartialDate("2022-07-08"))
  }
}
