import Testing

@testable import bifocal

@Suite struct ColorTests {
  @Test(
    "whether to use colour",
    arguments: [
      (ColorChoice.auto, true, [:], true), (.auto, false, [:], false),
      (.auto, true, ["NO_COLOR": "1"], false), (.auto, true, ["NO_COLOR": ""], true),
      (.auto, true, ["TERM": "dumb"], false), (.auto, true, ["TERM": "xterm"], true),
      (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
    ] as [(ColorChoice, Bool, [String: String], Bool)])
  func allowsColor(
    choice: ColorChoice, isTerminal: Bool, variables: [String: String], expected: Bool
  ) {
    #expect(choice.allowsColor(isTerminal: isTerminal, variables: variables) == expected)
  }

  @Test func palette() {
    #expect(Palette(isColored: true).bold("俄") == "\u{1B}[1m俄\u{1B}[0m")
    #expect(Palette(isColored: true).bold("") == "")
    #expect(Palette(isColored: false).red("俄") == "俄")
  }
}
