import Testing

@testable import BifocalMining

@Suite("Names that go on as other words")
struct LongerWordTests {
  @Test(
    "a body is none where an office or another word goes on",
    arguments: [
      ("外交部", "长", true), ("外交部", "长期", false), ("外交部", "", false), ("国安部", "门", true),
      ("俄军", "演", true), ("俄军", "演习", false), ("台军", "售", true), ("俄军", "政府", true),
      ("俄军", "撤退", false), ("议会", "门", false),
    ])
  func bodies(name: String, rest: String, isTaken: Bool) {
    let scalars = (name + rest).unicodeScalars.map(\.value)
    #expect(
      LongerWord.takesBody(endingAt: name.unicodeScalars.count, in: scalars) == isTaken)
  }

  @Test(
    "a place is none where an office or a vessel goes on",
    arguments: [
      ("高雄市", "长", true), ("高雄市", "长期", false), ("高雄", "长", false), ("莫斯科", "号", true),
      ("中国", "号召", false),
    ])
  func places(name: String, rest: String, isTaken: Bool) {
    let scalars = (name + rest).unicodeScalars.map(\.value)
    #expect(
      LongerWord.takesPlace(endingAt: name.unicodeScalars.count, in: scalars) == isTaken)
  }
}
