import BifocalText
import Testing

@testable import BifocalIngest

/// What files in other encodings become, from their bytes to documents.
@Suite struct EncodingDecisionTests {
  static let gb18030: [UInt8] = [
    0xC6, 0xD5, 0xBE, 0xA9, 0xD7, 0xDC, 0xCD, 0xB3, 0xB7, 0xC3, 0xCE, 0xCA, 0xD6, 0xD0, 0xB9, 0xFA,
    0xA3, 0xAC, 0xCB, 0xAB, 0xB7, 0xBD, 0xBE, 0xCD, 0xC1, 0xBD, 0xB9, 0xFA, 0xB9, 0xD8, 0xCF, 0xB5,
    0xBA, 0xCD, 0xB9, 0xB2, 0xCD, 0xAC, 0xB9, 0xD8, 0xD0, 0xC4, 0xB5, 0xC4, 0xB9, 0xFA, 0xBC, 0xCA,
    0xCE, 0xCA, 0xCC, 0xE2, 0xBD, 0xBB, 0xBB, 0xBB, 0xC1, 0xCB, 0xD2, 0xE2, 0xBC, 0xFB, 0xA1, 0xA3,
  ]
  static let simplified = "普京总统访问中国，双方就两国关系和共同关心的国际问题交换了意见。"

  static let big5: [UInt8] = [
    0xB4, 0xB6, 0xA8, 0xCA, 0xC1, 0x60, 0xB2, 0xCE, 0xB3, 0x58, 0xB0, 0xDD, 0xA4, 0xA4, 0xB0, 0xEA,
    0xA1, 0x41, 0xC2, 0xF9, 0xA4, 0xE8, 0xB4, 0x4E, 0xA8, 0xE2, 0xB0, 0xEA, 0xC3, 0xF6, 0xAB, 0x59,
    0xA9, 0x4D, 0xA6, 0x40, 0xA6, 0x50, 0xC3, 0xF6, 0xA4, 0xDF, 0xAA, 0xBA, 0xB0, 0xEA, 0xBB, 0xDA,
    0xB0, 0xDD, 0xC3, 0x44, 0xA5, 0xE6, 0xB4, 0xAB, 0xA4, 0x46, 0xB7, 0x4E, 0xA8, 0xA3, 0xA1, 0x43,
  ]
  static let traditional = "普京總統訪問中國，雙方就兩國關係和共同關心的國際問題交換了意見。"

  private func read(
    _ bytes: [UInt8], name: String = "f.txt", _ options: IngestOptions = IngestOptions()
  ) throws -> (text: String, note: String) {
    try TestFiles.withFolder(bytes: [name: bytes]) { folder in
      var documents = try DocumentSource(paths: [folder + "/" + name], options: options)
        .makeIterator()
      var text = ""
      while let result = documents.next() {
        switch result {
        case .success(let document): text += document.text
        case .failure(let error): text += error.description
        }
      }
      let note = documents.notes.map(\.description).joined(separator: " ")
      return (
        text.replacing(folder + "/", with: ""), note.replacing(folder + "/", with: "")
      )
    }
  }

  @Test("a file tells its encoding by its bytes, its mark or what it declares")
  func told() throws {
    let gb = try read(Self.gb18030)
    #expect(gb == (Self.simplified, "f.txt: read as GB18030, told from its bytes"))
    let big5 = try read(Self.big5)
    #expect(big5 == (Self.traditional, "f.txt: read as Big5, told from its bytes"))
    let marked = try read([0xFF, 0xFE, 0x6E, 0x66, 0xAC, 0x4E, 0x02, 0x30])
    #expect(marked == ("普京。", "f.txt: read as UTF-16LE, by its byte order mark"))
    let utf32 = try read([0, 0, 0xFE, 0xFF, 0, 0, 0x66, 0x6E, 0, 0, 0, 0x2E])
    #expect(utf32 == ("普.", "f.txt: read as UTF-32BE, by its byte order mark"))
    let page = Array("<html><meta charset=gb2312><p>".utf8) + [0xC6, 0xD5, 0xBE, 0xA9]
    #expect(
      try read(page, name: "f.html") == ("普京", "f.html: read as GB18030, as it declares"))
    #expect(try read(Array("普京。".utf8)) == ("普京。", ""))
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("普京。".utf8)) == ("普京。", ""))
  }

  @Test("what a page declares loses when its bytes are UTF-8, or are no text in that encoding")
  func conflicts() throws {
    let page = Array("<html><meta charset=gbk><p>普京</p>".utf8)
    #expect(try read(page, name: "f.html") == ("普京", ""))
    let wrong = Array("<html><meta charset=utf-8><p>".utf8) + Self.gb18030
    #expect(
      try read(wrong, name: "f.html")
        == (Self.simplified, "f.html: read as GB18030, told from its bytes"))
  }

  @Test("short and foreign texts are not guessed")
  func notGuessed() throws {
    let short = "f.txt: invalid UTF-8 at byte offset 0; expected UTF-8 text"
    #expect(try read(Array(Self.gb18030.prefix(16))).text == short)
    // German in Windows-1252 is valid GB18030, letter for letter, and no Chinese.
    let german = (0..<40).flatMap { _ in [0x47, 0x72, 0xFC, 0x6E, 0x20] as [UInt8] }
    #expect(try read(german).text.hasPrefix("f.txt: invalid UTF-8"))
  }

  @Test("an encoding that is named is taken; what is no text in it is an error or is replaced")
  func named() throws {
    var options = IngestOptions()
    options.encoding = TextEncoding("gbk")
    #expect(try read([0xC6, 0xD5], options) == ("普", "f.txt: read as GB18030, as asked for"))
    let broken: [UInt8] = [0x41, 0x2E, 0xC6, 0xD5, 0xFF, 0x2E]
    #expect(
      try read(broken, options).text
        == "f.txt: invalid GB18030 at byte offset 4; expected text in GB18030")
    options.isLenient = true
    #expect(
      try read(broken, options)
        == ("A.普\u{FFFD}.", "f.txt: read as GB18030, as asked for; 1 unreadable sequence replaced"))
  }

  @Test("invalid UTF-8 is replaced and counted when that is asked for")
  func lenient() throws {
    var options = IngestOptions()
    options.isLenient = true
    let bytes = Array("普京".utf8) + [0xFF] + Array("说。".utf8) + [0xE6]
    #expect(
      try read(bytes, options)
        == (
          "普京\u{FFFD}说。\u{FFFD}",
          "f.txt: read as UTF-8, by its bytes; 2 unreadable sequences replaced"
        ))
  }

  @Test("a table in another encoding is read line by line")
  func records() throws {
    let bytes =
      Array("id,text\n".utf8) + (1...3000).flatMap { Array("\($0),".utf8) + Self.gb18030 + [0x0A] }
    let (text, note) = try read(bytes, name: "f.csv")
    #expect(text == String(repeating: Self.simplified, count: 3000))
    #expect(note == "f.csv: read as GB18030, told from its bytes")
  }

  @Test("an offset is that of the byte in the file, however much ASCII stands before it")
  func offsets() throws {
    var options = IngestOptions()
    options.encoding = nil
    let ascii = [UInt8](repeating: 0x61, count: 200_000)
    let bytes = ascii + Self.gb18030 + [0x2E] + [UInt8](repeating: 0x61, count: 70_000) + [0xFF]
    #expect(
      try read(bytes, options).text
        == "f.txt: invalid GB18030 at byte offset 270065; expected text in GB18030")
  }

  @Test(
    "what must be unpacked first is said, and how",
    arguments: [
      ([0x1F, 0x8B, 8], "gzip, not text; unpack it first: gzip -dc f.txt | bifocal … -"),
      (Array("%PDF-1.4".utf8), "PDF, not text; unpack it first: pdftotext f.txt - | bifocal … -"),
    ] as [([UInt8], String)])
  func packed(bytes: [UInt8], expected: String) throws {
    #expect(try read(bytes).text == "f.txt: " + expected)
  }

  @Test(
    "names of encodings",
    arguments: [
      ("GBK", "GB18030"), ("gb2312", "GB18030"), ("latin1", "windows-1252"), ("utf8", "UTF-8"),
      (" Big5 ", "Big5"), ("shift_jis", "shift_jis"), ("klingon", "-"),
    ])
  func names(name: String, expected: String) {
    #expect(TextEncoding(name)?.name ?? "-" == expected)
  }

  @Test(
    "what a file declares",
    arguments: [
      ("<meta charset=\"gb2312\">", "gb2312"), ("<META charset = Big5>", "big5"),
      ("<meta http-equiv=Content-Type content=\"text/html; charset=GBK\">", "gbk"),
      ("<?xml version=\"1.0\" encoding='windows-1252'?>", "windows-1252"),
      ("charset=gbk", "-"), ("<p>charset</p>", "-"),
    ])
  func declared(text: String, expected: String) {
    #expect(DeclaredEncoding.name(in: Array(text.utf8)[...]) ?? "-" == expected)
  }
}
