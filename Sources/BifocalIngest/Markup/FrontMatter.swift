internal import BifocalText

/// The YAML block between two lines `---` at the start of a Markdown file.
///
/// Of YAML it reads what such blocks use: `key: value`, quotes, and lists in brackets or below
/// their key. Keys that say nothing about an article are left alone.
struct FrontMatter {
  /// What the block says about the article.
  private(set) var fields = ArticleFields()

  /// What follows the block.
  let body: ByteSlice

  /// Reads the block that starts `text`, or nothing when there is none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the block.
  init?(_ text: ByteSlice) {
    var rest = text.trimmedStart()
    // Most texts have no such block, and are not read further.
    guard rest.hasPrefix(ignoringCase: "---"),
      Self.takeLine(from: &rest)?.trimmedASCII() == "---"
    else { return nil }
    var values: [String: [Substring]] = [:]
    var key: String?
    while let line = Self.takeLine(from: &rest) {
      let bare = line.trimmedASCII()
      if bare == "---" || bare == "..." {
        guard !values.isEmpty else { return nil }
        body = rest
        read(values)
        return
      }
      if let key, bare.hasPrefix("- ") {
        values[key, default: []].append(bare.dropFirst(2))
      } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), line.first != " " {
        let name = line[..<colon].trimmedASCII().lowercased()
        key = name
        let value = line[line.index(after: colon)...].trimmedASCII()
        values[name] = value.isEmpty ? [] : Self.items(of: value)
      } else if !bare.isEmpty, !bare.hasPrefix("#"), line.first != " " {
        return nil
      }
    }
    return nil
  }

  private mutating func read(_ values: [String: [Substring]]) {
    func value(_ keys: String...) -> String? {
      for key in keys {
        let items = (values[key] ?? []).map(Self.unquoted).filter { !$0.isEmpty }
        if !items.isEmpty { return items.joined(separator: ", ") }
      }
      return nil
    }
    fields.title = value("title")
    fields.date = value("date", "published", "pubdate", "publishdate").flatMap {
      PartialDate(timestamp: $0) ?? PartialDate(firstIn: $0)
    }
    fields.author = value("author", "authors", "by")
    fields.language = value("language", "lang").flatMap { LanguageTag($0) }
    fields.url = value("url", "link", "from", "permalink", "canonical")
    let source = value("source", "publisher", "site")
    if let source, TextLine.isAddress(source) {
      fields.url = fields.url ?? source
    } else {
      fields.source = source
    }
  }

  private static func takeLine(from rest: inout ByteSlice) -> Substring? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    defer { rest = rest[end...].dropFirst() }
    return String(decoding: rest[..<end], as: UTF8.self)[...]
  }

  private static func items(of value: Substring) -> [Substring] {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return [value] }
    return value.dropFirst().dropLast().split(separator: ",").map { $0.trimmedASCII() }
  }

  private static func unquoted(_ value: Substring) -> String {
    let quote = value.unicodeScalars.first
    guard value.utf8.count >= 2, quote == "\"" || quote == "'", value.unicodeScalars.last == quote
    else { return String(value) }
    let inner = String(value.dropFirst().dropLast())
    return quote == "'"
      ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
  }
}

extension ByteSlice {
  /// The text without the white space before it, the ideographic space among it.
  fileprivate func trimmedStart() -> ByteSlice {
    self[(isEmpty ? endIndex : trimmed().startIndex)...]
  }
}
