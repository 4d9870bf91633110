import Testing

@testable import bifocal

@Suite struct UsageErrorTests {
  @Test(
    "errors, word for word",
    arguments: [
      (["--formt", "csv"], "unknown option --formt; did you mean --format?"),
      (["--fromat=csv"], "unknown option --fromat; did you mean --format?"),
      (["--no-fould"], "unknown option --no-fould; did you mean --no-fold?"),
      (["--x"], "unknown option --x"),
      (["--frobnicate=1"], "unknown option --frobnicate"),
      (["-x"], "unknown option -x"),
      (["-qx"], "unknown option -x"),
      (["-5"], "unknown option -5"),
      (["--top"], "--top needs a value: --top N"),
      (["-n"], "-n needs a value: -n N"),
      (["-qn"], "-n needs a value: -n N"),
      (["-o", "--quiet"], "-o needs a value: -o FILE"),
      (["--color"], "--color needs a value: --color auto|always|never"),
      (["--quiet=yes"], "--quiet takes no value"),
      (["--no-fold=1"], "--no-fold takes no value"),
      (["--top", "x"], "--top: \"x\" is not a whole number of at least 1"),
      (["-n0"], "--top: \"0\" is not a whole number of at least 1"),
      (["-n", "-3"], "--top: \"-3\" is not a whole number of at least 1"),
      (["--threshold=2"], "--threshold: \"2\" is not a number from 0.0 to 1.0"),
      (["--threshold=nan"], "--threshold: \"nan\" is not a number from 0.0 to 1.0"),
      (["-fxml"], "--format: \"xml\" is not one of table, csv, json"),
    ])
  func errors(words: [String], message: String) {
    let command = SampleCommand()
    let error = #expect(throws: UsageError.self) {
      try Arguments(words, operands: command.operands, options: command.allOptions)
    }
    #expect(error?.description == message)
  }
}
