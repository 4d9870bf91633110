import BifocalIngest
import BifocalText
import FoundationEssentials
import Testing

@Suite struct DocumentSourceTests {
  @Test("the example of the doc comment")
  func example() throws {
    let titles = try DocumentSource(paths: [TestFiles.seeds]).compactMap { try $0.get().title }
    #expect(titles.count == 5)
    #expect(titles[0].hasSuffix("稳盟友、破孤立、争主动：俄乌冲突后普京首次出访的战略考量"))
    #expect(titles[3] == "中亚国家外交战略的独立自主性评析")
  }

  @Test("a folder is walked by name, and holds no hidden files, README or metadata")
  func walk() throws {
    let files = [
      "b.txt": "B.", "a/z.md": "Z.", "a/.hidden.txt": "H.", "a-b.txt": "A.", "README.md": "R.",
      "metadata.tsv": "file\n", "picture.png": "P", "Z.html": "<p>Z.", "中.txt": "中。",
      "a/a.txt": "A.",
    ]
    try TestFiles.withFolder(files) { folder in
      let walked = try outcomes([folder])
      #expect(walked == ["Z", "a", "z", "a-b", "b", "中"])
      let matched = try outcomes([folder + "/*.txt", folder + "/?/[y-z].md"])
      #expect(matched == ["a-b", "b", "中", "z"])
    }
  }

  @Test("a fault stands in its place, and the rest follows")
  func faults() throws {
    let files: [String: [UInt8]] = [
      "1.txt": Array("One.".utf8), "2.txt": [0x41, 0xFF], "3.txt": Array("  \n\u{FEFF}".utf8),
      "4.txt": Array("Four.".utf8), "empty/x.png": [],
    ]
    try TestFiles.withFolder(bytes: files) { folder in
      let found = try outcomes([folder, folder + "/empty", folder + "/none.txt", folder + "/n*"])
      #expect(
        found.map { $0.replacing(folder + "/", with: "") } == [
          "1", "2.txt: invalid UTF-8 at byte offset 1; expected UTF-8 text",
          "3.txt: no text; expected an article", "4",
          "empty: \(IngestErrorTests.noDocuments)",
          "none.txt: \(IngestErrorTests.missing)", "n*: \(IngestErrorTests.missing)",
        ])
    }
  }

  @Test("the offset of a fault is that in the file, however much of it was read before")
  func faultsFarBehind() throws {
    for length in [10, 300, 21_844, 21_845, 21_846, 50_000] {
      let bytes = Array("A".utf8) + [UInt8](String(repeating: "中", count: length).utf8)
      try TestFiles.withFolder(bytes: ["1.txt": bytes + [0xFF, 0xFF, 0xFF, 0xFF]]) { folder in
        let found = try outcomes([folder])
        let place = "invalid UTF-8 at byte offset \(bytes.count)"
        #expect(found == ["\(folder)/1.txt: \(place); expected UTF-8 text"])
      }
    }
  }

  @Test("names are those of files, or paths where names are shared; a file counts once")
  func names() throws {
    try TestFiles.withFolder(["a/x.txt": "A.", "b/x.txt": "B.", "b/y.v2.txt": "C."]) { folder in
      let found = try outcomes([folder, folder + "/b/x.txt"])
      #expect(found == [folder + "/a/x.txt", folder + "/b/x.txt", "y.v2"])
    }
  }

  @Test("what is named overrides what a file is called")
  func format() throws {
    try TestFiles.withFolder(["a.dat": #"{"id": 7, "text": "T"}"#, "b.dat": "# T\n\nText."]) {
      folder in
      let ids = try outcomes([folder + "/a.dat"])
      #expect(ids == ["7"])
      let asText = try documents([folder + "/a.dat"], format: .text)
      #expect(asText.first?.text.first == "{")
      let detected = try documents([folder + "/b.dat"])
      #expect(detected.first?.title == "T")
      let asHTML = try documents([folder + "/b.dat"], format: .html)
      #expect(asHTML.first?.text == "# T Text.")
    }
  }

  @Test("metadata beside the files has the last word, and its faults come first")
  func metadata() throws {
    let files = [
      "a.md": "---\ntitle: Own\ndate: 2020-01-01\n---\nText of a.", "b.txt": "Text of b.",
      "metadata.tsv": """
      # what we know
      file\ttitle\tdate\tsource\tauthor\tlanguage\turl
      a.md\tGiven\t2022-07\tReuters\t\tzh-TW\t
      b.txt\t\t2022-13\t\t\t\t
      c.txt\t\t\t\t\t\t
      """,
    ]
    try TestFiles.withFolder(files) { folder in
      let table = folder + "/metadata.tsv"
      let badDate =
        "\(table):4:date: not a date: \"2022-13\"; expected YYYY-MM-DD, YYYY-MM or YYYY"
      let noFile =
        "\(table):5:file: no such document: \"c.txt\"; expected the name of a file of one article in this folder"
      let all = try outcomes([folder])
      #expect(all == [badDate, noFile, "a", "b"])
      // The date of b is no concern of a.
      let one = try outcomes([folder + "/a.md"])
      #expect(one == [noFile, "a"])
      let a = try #require(try documents([folder]).first)
      #expect(a.title == "Given")
      #expect(a.date == PartialDate("2022-07"))
      #expect(a.source == "Reuters")
      #expect(a.language == .traditionalChinese)
      #expect(a.text == "Text of a.")
    }
  }

  @Test("the language is that of the text, unless the file says another")
  func language() throws {
    let files = [
      "a.txt": "The price of gas rose.", "b.txt": "天然气价格上涨。",
      "c.html": "<html lang=zh-HK><p>天然。", "d.html": "<html lang=zh><p>天然氣價格。",
    ]
    try TestFiles.withFolder(files) { folder in
      let languages = try documents([folder]).map(\.language)
      #expect(
        languages == [.english, .simplifiedChinese, .traditionalChinese, .traditionalChinese])
    }
  }

  private func documents(_ paths: [String], format: InputFormat? = nil) throws -> [Document] {
    try DocumentSource(paths: paths, format: format).compactMap { result in
      if case .success(let document) = result { document } else { nil }
    }
  }

  /// The ids of documents, and the words of errors.
  private func outcomes(_ paths: [String]) throws -> [String] {
    try DocumentSource(paths: paths).map { result in
      switch result {
      case .success(let document): document.id
      case .failure(let error): error.description
      }
    }
  }
}
