import Testing

@testable import BifocalIngest

@Suite struct AnnotatedSentencesTests {
  private func parse(
    _ text: String, _ form: AnnotatedSentences.Form = .columns
  ) throws -> [AnnotatedSentence] {
    try AnnotatedSentences.parse(text, path: "a", form: form)
  }

  @Test(
    "columns of all kinds",
    arguments: [
      ("# text = 普京访华\n1\t普京\tB-PER\t-\t-\n2\t访\tO\t-\t-\n3\t华\tB-LOC\t-\t-\n", "PER LOC"),
      ("普京 NR B-NP B-PER\n访 VV O O\n华 NR B-NP B-LOC\n", "NP NP"),
      ("普京\tB-PER\r\n访\tO\r\n华\tB-LOC\r\n\r\n\r\n", "PER LOC"),
      ("1\t普京\t_\tPROPN\n2\t访\t_\tVERB\n3\t华\t_\tPROPN", ""),
    ])
  func columns(text: String, labels: String) throws {
    let sentences = try parse(text)
    #expect(sentences.map(\.text) == ["普京访华"])
    #expect(sentences[0].words == [0..<6, 6..<9, 9..<12])
    #expect(sentences[0].entities.map(\.label).joined(separator: " ") == labels)
  }

  @Test func aRangeIsOneWord() throws {
    let text = "1-2\tcan't\t_\n1\tca\t_\n2\tn't\t_\n2.1\tnot\t_\n3\tgo\t_\n"
    #expect(try parse(text)[0].text == "can't go")
  }

  @Test func numbersMayBeWords() throws {
    #expect(try parse("1\t2022\tO\n2\t年\tO\n")[0].text == "2022年")
  }

  @Test func sentencesArePartedByBlankLines() throws {
    #expect(try parse("a O\n\n\nb O\n").map(\.text) == ["a", "b"])
    #expect(try parse("").isEmpty)
  }

  @Test func spacedLines() throws {
    #expect(try parse("普京 访 华\n\n俄 方\n", .spaced).map(\.text) == ["普京访华", "俄方"])
  }

  @Test(
    "the name tells the form",
    arguments: [
      ("a.iob2", AnnotatedSentences.Form.columns), ("a.conllu", .columns), ("a.txt", .spaced),
      ("a.utf8", .spaced),
    ])
  func form(path: String, form: AnnotatedSentences.Form) {
    #expect(AnnotatedSentences.form(ofFile: path) == form)
  }

  @Test func aLineWithoutAWordIsNamed() {
    #expect(
      throws: IngestError(
        path: "a", line: 2,
        kind: .malformed(found: "a line without a word", expected: "a word, and a tag after it"))
    ) {
      _ = try parse("a\tO\n\tO\n")
    }
  }
}
