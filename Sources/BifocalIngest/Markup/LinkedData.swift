internal import FoundationEssentials

/// Reads linked data, which pages carry as JSON in the vocabulary of schema.org.
///
///     LinkedData(Array(#"{"headline": "Gas", "datePublished": "2022-07-08"}"#.utf8)[...])
///     // dates: [("datePublished", "2022-07-08")], fields.title: "Gas"
struct LinkedData {
  /// What the data says about the article.
  private(set) var fields = ArticleFields()

  /// The dates with the names of their fields.
  private(set) var dates: [(name: String, text: String)] = []

  /// The text of the article.
  private(set) var articleBody: String?

  /// Reads JSON; what is no JSON says nothing.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    // Some pages carry a whole catalogue; an article's data is short.
    guard bytes.count < 1 << 20 else { return }
    do {
      read(try JSONDecoder().decode(Value.self, from: Data(bytes)))
    } catch {
      // Linked data is an extra of the page, and often broken: the page itself is still there.
      return
    }
  }

  private indirect enum Value: Decodable {
    case text(String)
    case list([Value])
    case object([String: Value])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do { self = .text(try container.decode(String.self)) } catch {
        do { self = .object(try container.decode([String: Value].self)) } catch {
          do { self = .list(try container.decode([Value].self)) } catch { self = .other }
        }
      }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The text, or the first of several.
    var first: String? { if case .list(let list) = self { list.first?.text } else { text } }

    /// The name of what may be written as a name alone or as an object that has one.
    var name: String? {
      switch self {
      case .text(let text): text
      case .object(let object): object["name"]?.text
      case .list(let list): list.first?.name
      case .other: nil
      }
    }
  }

  private static let articleTypes = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle",
    "AnalysisNewsArticle", "WebPage", "TechArticle", "Report", "ScholarlyArticle",
  ]

  private mutating func read(_ value: Value) {
    switch value {
    case .list(let list): for item in list { read(item) }
    case .object(let object):
      if let graph = object["@graph"] { read(graph) }
      let type = object["@type"]?.first ?? ""
      guard Self.articleTypes.contains(type) || object["datePublished"] != nil else { return }
      for name in ["datePublished", "dateCreated", "dateModified"] {
        if let date = object[name]?.text { dates.append((name, date)) }
      }
      if type != "WebPage" {
        fields.title = fields.title ?? object["headline"]?.text
        fields.author = fields.author ?? object["author"]?.name
        articleBody = articleBody ?? object["articleBody"]?.text
      }
      fields.source = fields.source ?? object["publisher"]?.name
    case .text, .other: break
    }
  }
}
