import BifocalReport
import TestSupport
import Testing

@Suite struct EscapedTabsTests {
  @Test(
    "one row is one line",
    arguments: [
      (["俄罗斯", "12"], "俄罗斯\t12\n"),
      (["a\tb", "c\nd"], "a\\tb\tc\\nd\n"),
      (["\r\n", "\\"], "\\r\\n\t\\\\\n"),
      (["\\t", "\""], "\\\\t\t\"\n"),
      (["", ""], "\t\n"),
    ])
  func rows(fields: [String], row: String) {
    #expect(EscapedTabs.row(fields) == row)
  }

  @Test("what is read back is what was written")
  func roundTrip() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<300 {
      let fields = (0..<3).map { _ in
        RandomText.string(length: 20, using: &random) + "\\\t\r\n\\n"
      }
      let row = EscapedTabs.row(fields)
      #expect(row.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
      let cells = row.unicodeScalars.dropLast().split(
        separator: "\t", omittingEmptySubsequences: false)
      #expect(cells.map { unescaped(String($0)) } == fields)
    }
  }

  private func unescaped(_ cell: String) -> String {
    let replacements: [Unicode.Scalar: Unicode.Scalar] = [
      "t": "\t", "n": "\n", "r": "\r", "\\": "\\",
    ]
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      if isEscaped, let replacement = replacements[scalar] {
        result.append(replacement)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
