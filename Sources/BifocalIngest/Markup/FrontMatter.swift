internal import BifocalText

/// The YAML block between two lines `---` at the start of a Markdown file.
///
/// Of YAML it reads what such blocks use: `key: value`, quotes, lists in brackets or below their
/// key, and values of several lines: indented ones, and blocks after `|` and `>`. Keys that say
/// nothing about an article are left alone.
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
    var values: [String: [String]] = [:]
    var key: String?
    var isBlock = false
    while let line = Self.takeLine(from: &rest) {
      let bare = line.trimmedASCII()
      if bare == "---" || bare == "..." {
        guard !values.isEmpty else { return nil }
        body = rest
        read(values)
        return
      }
      if isBlock, !bare.isEmpty, !line.isIndented { isBlock = false }
      if let key, isBlock || line.isIndented, isBlock || !Self.isNested(bare, in: values[key]) {
        // What is read of these blocks is one line in the end, so both kinds of them are one.
        if !bare.isEmpty { values[key, default: []].appendWords(bare) }
        continue
      }
      if let key, bare.hasPrefix("- ") {
        values[key, default: []].append(String(bare.dropFirst(2)))
      } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), line.first != " " {
        let name = line[..<colon].trimmedASCII().lowercased()
        key = name
        let value = line[line.index(after: colon)...].trimmedASCII()
        isBlock = Self.startsBlock(value)
        values[name] = value.isEmpty || isBlock ? [] : Self.items(of: value).map(String.init)
      } else if !bare.isEmpty, !bare.hasPrefix("#"), line.first != " " {
        return nil
      }
    }
    return nil
  }

  private mutating func read(_ values: [String: [String]]) {
    func value(_ keys: String...) -> String? {
      for key in keys {
        let items = (values[key] ?? []).map { Self.unquoted($0[...]) }.filter { !$0.isEmpty }
        if !items.isEmpty { return items.joined(separator: ", ") }
      }
      return nil
    }
    fields.title = value("title")
    let published = value("date", "published", "pubdate", "publishdate", "created")
    let modified = value("updated", "lastmod", "modified", "last_modified_at", "modified_date")
    fields.dates = [(published, 0.97, false), (modified, 0.6, true)].compactMap {
      text, confidence, isModification in
      text.flatMap {
        DateCandidate(
          field: $0, .frontMatter, confidence: confidence, isModification: isModification)
      }
    }
    fields.date = fields.dates.first?.date
    fields.author = value("author", "authors", "by")
    fields.language = value("language", "lang").flatMap { LanguageTag($0) }
    fields.url = value("url", "link", "from", "permalink", "canonical")
    let source = value("source", "publisher", "site")
    if let source, TextLine.isAddress(ByteSlice(source.utf8)) {
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

  /// Whether an indented line is an item of a list, or a key below the key, and no more words.
  private static func isNested(_ line: Substring, in values: [String]?) -> Bool {
    line.hasPrefix("- ") || (values ?? []).isEmpty && line.contains(": ")
  }

  /// Whether a value is the mark of a block: `|`, `>-` and the like.
  private static func startsBlock(_ value: Substring) -> Bool {
    guard let first = value.utf8.first, "|>".utf8.contains(first) else { return false }
    return value.utf8.dropFirst().allSatisfy { "+-123456789".utf8.contains($0) }
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
    guard inner.utf8.contains(quote == "'" ? UInt8(ascii: "'") : UInt8(ascii: "\\")) else {
      return inner
    }
    return quote == "'"
      ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
  }
}

extension [String] {
  /// Adds words to the last item, with a space before them.
  fileprivate mutating func appendWords(_ words: Substring) {
    let last = popLast().map { $0 + " " } ?? ""
    append(last + words)
  }
}

extension Substring {
  /// Whether white space stands before the text.
  fileprivate var isIndented: Bool { first == " " || first == "\t" }
}

extension ByteSlice {
  /// The text without the white space before it, the ideographic space among it.
  fileprivate func trimmedStart() -> ByteSlice {
    self[(isEmpty ? endIndex : trimmed().startIndex)...]
  }
}
