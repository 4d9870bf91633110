internal import BifocalText

/// A line that is nothing but labels and values, as page makers put above and below an article.
///
///     LabelledLine("发表时间：2022-07-08 16:30 来源：国际网")?.fields.source  // "国际网"
///     LabelledLine("来源：他说，据可靠消息。")  // nil: a sentence
struct LabelledLine {
  /// What a label is about.
  enum Topic { case date, change, source, author, credit, contact }

  /// The topics of the labels in the line.
  private(set) var topics: [Topic] = []

  /// What the line says about the article.
  private(set) var fields = ArticleFields()

  /// Reads `text`, or nothing when it is more than labels and short values.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`, up to a few hundred bytes.
  init?(_ text: String) {
    guard text.utf8.count <= 600, Self.mayStartWithLabel(text), !text.endsSentence else {
      return nil
    }
    let inner = text.trimmed().drop { "（([【".contains($0) }
    var label: Topic?
    var value: [Substring] = []
    for word in Self.words(of: inner) {
      if let (topic, rest) = Self.label(startingIn: word) {
        guard close(label, value) else { return nil }
        label = topic
        topics.append(topic)
        value = rest.isEmpty ? [] : [rest]
      } else if label != nil {
        value.append(word)
      } else {
        // A date needs no label when others follow: 2022-07-08 16:30 来源：国际网.
        guard Self.isDate(word) else { return nil }
        value.append(word)
      }
    }
    guard label != nil, close(label, value) else { return nil }
  }

  /// The number of labels in `text` that introduce an address or a telephone number.
  static func contactCount(in text: String) -> Int {
    words(of: text[...]).count { label(startingIn: $0)?.topic == .contact }
  }

  /// What stands between white space and bars; by code points, which are found sooner than characters.
  private static func words(of text: Substring) -> [Substring] {
    text.unicodeScalars.split { $0.isWhiteSpace || $0 == "|" || $0 == "｜" }.map { Substring($0) }
  }

  /// Notes the value of a label; false when it is none for this label.
  private mutating func close(_ label: Topic?, _ words: [Substring]) -> Bool {
    let value = words.joined(separator: " ").trimmed { "）)]】".unicodeScalars.contains($0) }
    let isDate = label == nil || label == .date || label == .change
    guard value.columns <= 60, !value.holdsSentenceEnd || label == .contact || isDate else {
      return false
    }
    guard !value.isEmpty else { return true }
    guard let label else {
      if let date = PartialDate(firstIn: String(value)) {
        fields.date = fields.date ?? date
        fields.dates.append(DateCandidate(date, .text, text: String(value), confidence: 0.6))
      }
      return true
    }
    switch label {
    case .date, .change:
      // The time of a meeting is no date of publication.
      guard let date = PartialDate(firstIn: String(value)) else { return false }
      let isChange = label == .change
      if !isChange { fields.date = fields.date ?? date }
      fields.dates.append(
        DateCandidate(
          date, .label, text: String(value), confidence: isChange ? 0.6 : 0.85,
          isModification: isChange))
    case .source: fields.source = fields.source ?? String(value)
    case .author: fields.author = fields.author ?? String(value)
    case .credit, .contact: break
    }
    return true
  }

  /// Whether a word is nothing but digits and the marks between them.
  private static func isDate(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy {
      $0.properties.numericType == .decimal || "-/.:年月日时分秒".unicodeScalars.contains($0)
    }
  }

  /// Whether there is a colon near the beginning, without which there is no label.
  private static func mayStartWithLabel(_ text: String) -> Bool {
    var bytes = text.utf8.prefix(80).makeIterator()
    while let byte = bytes.next() {
      if byte == UInt8(ascii: ":") { return true }
      if byte == 0xEF, bytes.next() == 0xBC, bytes.next() == 0x9A { return true }
    }
    return false
  }

  private static func label(startingIn word: Substring) -> (topic: Topic, rest: Substring)? {
    guard let colon = word.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return nil
    }
    // 电话（传真）： is a label with an addition.
    let name = word[..<colon].prefix { $0 != "（" && $0 != "(" }
    guard let topic = topicsByLabel[name.lowercased()] else { return nil }
    return (topic, word[word.unicodeScalars.index(after: colon)...])
  }

  private static let topicsByLabel: [String: Topic] = {
    let labels: [(Topic, String)] = [
      (.date, "发表时间 发布时间 发布日期 发表日期 发稿时间 时间 日期 published date posted"),
      (.date, "發表時間 發布時間 發佈時間 發布日期 發佈日期 發表日期 時間"),
      (.change, "更新时间 更新日期 更新於 更新于 最后更新 最后更新时间 更新時間 最後更新 修改时间 updated modified"),
      (.source, "来源 來源 文章来源 信息来源 新闻来源 稿源 出处 source"),
      (.author, "作者 记者 記者 撰文 author reporter writer"),
      (.credit, "责任编辑 責任編輯 责编 責編 编辑 編輯 网编 網編 编审 审核 校对 校對 监制 主编 排版 美编 字号 字體 字体 人气 阅读 浏览 点击 editor"),
      (.contact, "网址 網址 邮箱 郵箱 电子邮箱 电话 電話 传真 傳真 地址 办公地址 联系地址 邮编 联系电话"),
      (.contact, "website email e-mail tel telephone phone fax address"),
    ]
    return labels.reduce(into: [:]) { table, entry in
      for label in entry.1.split(separator: " ") { table[String(label)] = entry.0 }
    }
  }()
}
