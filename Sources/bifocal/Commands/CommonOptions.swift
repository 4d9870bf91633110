import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// Options that several commands share, each declared once.
enum CommonOptions {
  static let inputFormat = Option.optional(
    "input-format", .choice(of: InputFormat.self), summary: "read all inputs as this format",
    details: "Otherwise the file's name and content tell.")
  static let offsets = Option.value(
    "offsets", .choice(of: OffsetUnit.self), default: .scalar,
    summary: "count positions in this unit",
    details: "scalar is the unit of Python and R, utf16 that of JavaScript and Java.")
  static let segmentation = Option.value(
    "segmentation", .choice(of: Tokenizer.Segmentation.self), default: .lexicon,
    summary: "how to cut words",
    details:
      "icu: ICU alone. lexicon: ICU, with the names and terms of the lexicons kept whole. "
      + "spaces: the text is segmented already.")
  static let joinNames = Option.toggle(
    "join-names", default: true,
    summary: "join unknown characters of foreign names to one word",
    details: "普鲁申科 is then one word, and not four; the characters are those of transliteration.tsv."
  )
  static let languages = Option.value(
    "languages", .list(of: Language.self, metavar: "LANGUAGE"),
    default: Language.allCases.filter { TermCounts.languages.contains($0) },
    summary: "count only paragraphs in these languages",
    details:
      "zh-Hans, zh-Hant, en, and und for any other, such as notes in Russian. Latin letters count as "
      + "English.")
  static let words = Option.repeated(
    "words", .file, summary: "keep the words of FILE whole",
    details:
      "A line a word: below a first line \"word\" or \"word mode\" (with a tab), or a user dictionary "
      + "of jieba.")
  static let format = Option.value(
    "format", letter: "f", .choice(of: ReportFormat.self), default: .table,
    summary: "how to print")
  static let threads = Option.value(
    "threads", letter: "j", .integer(in: 1...256), default: 2,
    summary: "work on N articles at once", details: "The result is the same for any N.")
}

/// How rows are printed.
enum ReportFormat: String, CaseIterable, Sendable {
  case table
  case jsonl
  case csv
}
