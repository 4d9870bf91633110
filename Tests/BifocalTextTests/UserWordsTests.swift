import BifocalText
import Testing

@Suite struct UserWordsTests {
  private func words(_ text: String) throws -> [String] {
    try UserWords(parsing: text, file: "my.txt").words.map {
      $0.mode == .force ? $0.text : "\($0.text) \($0.mode)"
    }
  }

  @Test(
    "both formats",
    arguments: [
      ("word\tmode\n托卡耶夫\tforce\n云计算\tprefer\n", ["托卡耶夫", "云计算 prefer"]),
      ("word\n云计算\nCentral Asia\n", ["云计算", "Central Asia"]),
      ("word\tmode\n云计算\n八一双鹿\t\n", ["云计算", "八一双鹿"]),
      ("# mine\n\nword\tmode\n# more\n#\n#去俄化\n", ["#去俄化"]),
      ("云计算 5 n\n李小福 2\n创新办 i\n台中\n", ["云计算", "李小福", "创新办", "台中"]),
      ("# mine\n云计算 5 n\n", ["云计算"]),
      ("C++ 3 eng\n#话题# 1\n", ["C++", "#话题#"]),
      ("云计算  5  n \n", ["云计算"]),
      ("2022 10 t", ["2022"]),
    ])
  func formats(text: String, expected: [String]) throws {
    #expect(try words(text) == expected)
    #expect(try words("\u{FEFF}" + text) == expected)
    #expect(try words(text.replacing("\n", with: "\r\n")) == expected)
  }

  @Test(
    "every line that does not fit is named, all at once",
    arguments: [
      (
        "word\tmode\n云计算\tmaybe\n去俄化\tforce\tx\n\tforce\n俄\n 普京\n",
        [
          "my.txt:2:2: unknown mode \"maybe\"; expected force or prefer",
          "my.txt:3:3: 3 columns; expected 2: word mode", "my.txt:4: no word",
          "my.txt:5: \"俄\" is a single character; expected two or more",
          "my.txt:6: \" 普京\" begins or ends with white space",
        ]
      ),
      (
        "云计算 5 n\nCentral Asia\ndeep learning\n云计算 n 5\n云计算\tforce\n台中 0\n中 3\n   \n",
        [2, 3, 4, 5].map {
          "my.txt:\($0): expected WORD [FREQUENCY] [PART-OF-SPEECH]; "
            + "words with spaces or tabs need the first line \"word\""
        } + [
          "my.txt:6: frequency 0 takes a word away; leave the line out instead",
          "my.txt:7: \"中\" is a single character; expected two or more", "my.txt:8: no word",
        ]
      ),
      ("", ["my.txt:1: no words"]), ("word\tmode\n", ["my.txt:1: no words"]),
      ("# nothing\n", ["my.txt:1: no words"]),
    ] as [(String, [String])])
  func faults(text: String, expected: [String]) {
    let error = #expect(throws: LexiconError.self) { try words(text) }
    #expect(error?.faults.map(\.description) == expected)
  }

  @Test("forced words are tokens where ICU has others")
  func tokens() throws {
    let text = "我们在八一双鹿等开云计算者"
    let user = try UserWords(parsing: "八一双鹿 3 n\n云计算者\n", file: "my.txt")
    let tokenizer = try Tokenizer(lexicon: WordLexicon(user.words))
    let pieces = try tokenizer.tokens(in: text).map { String(text.slice(utf8: $0.range)) }
    #expect(pieces.contains("八一双鹿") && pieces.contains("云计算者"))
  }
}
