import BifocalIngest
import BifocalMining
import BifocalText

/// The options of `trends`.
enum TrendOptions {
  /// What an entry of the output is.
  enum View: String, CaseIterable, Sendable {
    case bins
    case tests
  }

  static let subject = Option.value(
    "of", .choice(of: TrendQuery.Subject.self), default: .terms, summary: "what to rank",
    details:
      "statuses: themes by what is said of them, such as energy:denied. pairs: actors in sentences "
      + "with evidence for a theme.")
  static let ngrams = Option.optional(
    "ngrams", .integer(in: 2...5), summary: "rank runs of N terms",
    details: "Terms with a stop word or punctuation between them are no run.")
  static let terms = Option.repeated(
    "term", .text("TERM"), summary: "follow this term",
    details: "It is counted as a whole, whether a lexicon has it or not.")
  static let actors = Option.repeated(
    "actor", .text("ID"), summary: "follow this actor")
  static let themes = Option.repeated(
    "theme", .text("ID[:STATUS]"), summary: "follow this theme",
    details: "With a status only evidence of that status counts: energy:denied.")
  static let expressions = Option.repeated(
    "expression", letter: "e", .text("EXPRESSION"),
    summary: "follow what is computed so")

  static let binLength = Option.value(
    "by", .choice(of: BinCalendar.Period.self), default: .year, summary: "the length of a bin",
    details: "Weeks are those of ISO 8601.")
  static let firstMonth = Option.value(
    "year-start", .integer("MONTH", in: 1...12), default: 1,
    summary: "begin years and quarters with this month")
  static let from = Option.optional(
    "from", .date, summary: "count no article before this day, month or year")
  static let to = Option.optional(
    "to", .date, summary: "count no article after this day, month or year",
    details: "The last bin is then whole if its days end there.")
  static let group = Option.repeated(
    "group", .groupChoice, summary: "count articles by source, language or author, side by side",
    details: "FIELD=NAME shows that group alone.")
  static let dedupe = Option.flag(
    "dedupe", summary: "leave out copies of articles that came before")

  static let measure = Option.value(
    "measure", .choice(of: TrendMeasure.self), default: .rate,
    summary: "count in ten thousand words, or in a hundred articles")
  static let smoothing = Option.value(
    "smooth", .integer("K", in: 0...100), default: 0,
    summary: "draw the mean of K bins on either side; tests are not smoothed")
  static let criterion = Option.value(
    "rank", .choice(of: TrendRanking.Criterion.self), default: .trend, summary: "rank by this",
    details:
      "trend, rise, fall: Mann and Kendall's test (see --trend-test). burst: the weight of the greatest "
      + "burst. shift: Pettitt's test. peak: the bin that differs most from all others. count: "
      + "occurrences.")
  static let top = Option.value(
    "top", letter: "n", .limit, default: 10, summary: "show the first N; 0 for all")
  static let alpha = Option.value(
    "alpha", .number(in: 0...1), default: 1,
    summary: "show only items with at most this rate of false discoveries")
  static let minimumCount = Option.value(
    "min-count", .integer(in: 1...), default: 5, summary: "rank no item with fewer occurrences")
  static let minimumDocuments = Option.value(
    "min-documents", .integer(in: 1...), default: 1, summary: "rank no item in fewer articles")

  static let burstRatio = Option.value(
    "burst-ratio", .number(in: 1.01...100), default: 2,
    summary: "how many times the usual rate makes a burst")
  static let burstCost = Option.value(
    "burst-cost", .number(in: 0...100), default: 1, summary: "what the beginning of a burst costs")
  static let penalty = Option.optional(
    "penalty", .number(in: 0...1e12), summary: "what a change of the level must save",
    details:
      "In natural logarithms of likelihood, 3 ln of the bins unless told; for what is computed and is no "
      + "ratio, in squares of values.")

  static let view = Option.optional(
    "show", .choice(of: View.self), summary: "an entry for each bin, or one with the tests",
    details: "Otherwise bins of what is named, and tests of what is ranked.")
  static let format = Option.value(
    "format", letter: "f", .choice(of: TrendOutput.Format.self), default: .table,
    summary: "how to print",
    details: "vega is a specification of Vega-Lite with the data in it; svg is a picture.")
  static let chart = Option.optional(
    "chart", .choice(of: TrendOutput.Chart.self), summary: "what svg and vega draw",
    details: "Otherwise lines for up to six items, and a small chart for each of more.")
  static let title = Option.optional(
    "title", .text("TEXT"), summary: "what stands above a chart",
    details: "Otherwise the names of what it shows.")
  static let drill = Option.optional(
    "drill", .text("BIN"), summary: "list the articles of this bin, with the places in them",
    details: "BIN is written as in the table: 2022, 2022-Q3, 2022-07, 2022-W27 or 2022-07-08.")
  static let update = Option.optional(
    "update", .file, summary: "add to the counts in FILE, and keep the sum there",
    details:
      "Articles that were counted are not counted again. FILE is made if it is not there; counts that "
      + "were made with other lexicons or options are refused.")

  static let all: [any DeclaredOption] =
    [
      subject, ngrams, terms, actors, themes, expressions, binLength, firstMonth, from, to, group,
      dedupe, measure, smoothing, criterion, top, alpha, minimumCount, minimumDocuments,
      TrendTestOptions.test, TrendTestOptions.period, burstRatio, burstCost, penalty, view, format,
      chart, title, drill, update,
      CommonOptions.words, CommonOptions.joinNames, CommonOptions.languages,
      CommonOptions.segmentation, CommonOptions.offsets, CommonOptions.threads,
    ] + InputOptions.all
}

/// By which field articles are grouped, and which group is shown.
struct GroupChoice: Sendable, Equatable, CustomStringConvertible {
  /// The fields of articles that series are told apart by.
  static let fields: [DocumentGrouping] = [.source, .language, .author]

  let field: DocumentGrouping
  let name: String?

  var description: String { field.name + (name.map { "=\($0)" } ?? "") }
}

extension ValueParser<GroupChoice> {
  /// `source`, `language` or `author`, with a name behind an equals sign or without.
  static var groupChoice: ValueParser {
    ValueParser(
      metavar: "FIELD[=NAME]", expectation: "source, language or author, or one with =NAME",
      completion: .words(GroupChoice.fields.map(\.name))
    ) { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return GroupChoice.fields.first { $0.name == parts[0] }.map {
        GroupChoice(field: $0, name: parts.count > 1 ? String(parts[1]) : nil)
      }
    }
  }
}

extension ValueParser<PartialDate> {
  /// A day, a month or a year.
  static var date: ValueParser {
    ValueParser(metavar: "DATE", expectation: "a date such as 2022-07-08, 2022-07 or 2022") {
      PartialDate($0)
    }
  }
}
