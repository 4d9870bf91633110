import BifocalText
import Testing

@testable import BifocalMining

@Suite struct TrendStateTests {
  private static let state: TrendState = {
    var counts = BinnedCounts(
      in: BinCalendar(by: .quarter, firstMonth: 4), range: DayRange(from: PartialDate("2020")))
    let items = ["去俄化", "a\tb\\n\n", ""].map { counts.item(named: $0) }
    counts.add(
      items.map { ($0, $0 + 1) }, words: 10, date: PartialDate("2022-07-08"), group: "路透\t社")
    counts.add([(0, 2)], words: 7, date: PartialDate("2021-01"), group: "")
    return TrendState(
      settings: [.init("lexicons", "sha256:ab"), .init("query", "a b\r\nc")], counts: counts,
      seen: [3, 0xFFFF_FFFF_FFFF_FFFF])
  }()

  @Test("what was written is read, and goes on as if there had been no break")
  func roundTrip() throws {
    var state = try TrendState(decoding: Self.state.encoded())
    #expect(state == Self.state)
    #expect(state.encoded() == Self.state.encoded())
    var other = Self.state
    for index in 0..<2 {
      let counts: [(item: Int, count: Int)] = [(0, 1), (2, 4)]
      state.counts.add(counts, words: index, date: PartialDate("2022-08"), group: "b")
      other.counts.add(counts, words: index, date: PartialDate("2022-08"), group: "b")
    }
    #expect(state == other)
  }

  @Test(
    "a file that is no state, of another version, cut short or changed is refused with a way out")
  func faulty() {
    let text = String(decoding: Self.state.encoded(), as: UTF8.self)
    let cases: [(String, TrendStateError.Problem)] = [
      ("", .noState), ("id,text\n1,a\n", .noState),
      (text.replacing("bifocal trends\t1", with: "bifocal trends\t0"), .otherVersion("0")),
      (String(text.dropLast(30)), .cutShort),
      (text.replacing("去俄化", with: "去西化"), .changed),
    ]
    for (text, problem) in cases {
      let error = #expect(throws: TrendStateError.self) {
        try TrendState(decoding: Array(text.utf8))
      }
      #expect(error?.problem == problem)
      #expect(error?.description.contains("again") == true || problem == .noState)
    }
  }

  @Test("an article is known by its name and its text")
  func hashes() {
    #expect(TrendState.hash(id: "1", text: "a") == TrendState.hash(id: "1", text: "a"))
    #expect(TrendState.hash(id: "1", text: "a") != TrendState.hash(id: "1a", text: ""))
    #expect(TrendState.hash(id: "1", text: "a") != TrendState.hash(id: "1", text: "b"))
  }
}
