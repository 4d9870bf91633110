import BifocalReport
import Testing

@Suite struct DroppedReportTests {
  @Test("a line for each piece, its reason first, cut to the width")
  func lines() {
    let text = DroppedReport.text(
      id: "003", dropped: [("bar of buttons", "分享到：\n微博"), ("title", "普京访问塔吉克斯坦")],
      width: 44)
    #expect(
      text == """
        003
          bar of buttons                分享到： ⏎ …
          title                         普京访问塔…

        """)
    #expect(DroppedReport.text(id: "a", dropped: [], width: 20) == "a\n  nothing left out\n")
  }
}
