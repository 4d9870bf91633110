import BifocalMining
import BifocalText

/// What must hold for any text that claims to be a rule of a theme.
public enum RuleLaws {
  /// Returns the law that a pattern breaks: it is read, or refused at a place in it.
  public static func broken(byPattern text: String) -> String? {
    do {
      _ = try Pattern(parsing: text)
      return nil
    } catch {
      guard (1...text.count + 1).contains(error.column) else {
        return "a fault outside of the rule"
      }
      return error.message.isEmpty ? "a fault that says nothing" : nil
    }
  }

  /// Checks that a rule is refused, or that all it finds in a text has a place there.
  ///
  /// - Parameter bytes: A line with the rule, and the text.
  /// - Returns: The law that was broken; nothing when all hold.
  /// - Throws: `ICUError` when ICU refuses the text.
  public static func broken(by bytes: [UInt8]) throws -> String? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let rule = String(decoding: line, as: UTF8.self)
    if let broken = broken(byPattern: rule) { return broken }
    let text = String(decoding: bytes.dropFirst(line.count + 1), as: UTF8.self)
    let header = "theme\tlanguage\tpattern\tweight\n"
    let lexicons = try LexiconSet(files: [
      ("themes.tsv", "id\ten\tzh\tdefinition\na\ta\ta\ta\nb\tb\tb\tb\n"),
      ("themes/a.tsv", header + "a\tzh\t\(rule)\t3\na\ten\t\(rule)\t3\n"),
      ("themes/b.tsv", header + "b\ten\t(a|b|俄)\t3\n"),
    ])
    let tagged = try Tagger(TaggingModel(lexicons))
      .tagged(Document(id: "f", text: text), minimumScore: 0)
    let count = text.utf8.count
    for evidence in tagged.themes.flatMap(\.evidence) {
      guard !evidence.range.isEmpty, evidence.range.upperBound <= count,
        tagged.sentences[evidence.sentence].contains(evidence.range.lowerBound)
      else { return "evidence without a place" }
    }
    return nil
  }
}
