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
  init?(_ text: ByteSlice) {
    guard text.count <= 600, Self.mayStartWithLabel(text), !text.endsSentence else { return nil }
    var label: Topic?
    var value: [ByteSlice] = []
    for word in Words(text.trimmed().withoutLeading(Self.isOpeningBracket)) {
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

  private static func isOpeningBracket(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "（" || scalar == "(" || scalar == "[" || scalar == "【"
  }

  /// The number of labels in `text` that introduce an address or a telephone number.
  static func contactCount(in text: ByteSlice) -> Int {
    Words(text).count { label(startingIn: $0)?.topic == .contact }
  }

  /// What stands between white space and bars, one after the other: the first is mostly enough.
  private struct Words: Sequence, IteratorProtocol {
    private var rest: ByteSlice

    init(_ text: ByteSlice) { rest = text }

    mutating func next() -> ByteSlice? {
      let word = rest.withoutLeading(Self.separates).leading { !Self.separates($0) }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : word
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isWhiteSpace || scalar == "|" || scalar == "｜"
    }
  }

  /// Notes the value of a label; false when it is none for this label.
  private mutating func close(_ label: Topic?, _ words: [ByteSlice]) -> Bool {
    let joined = ByteSlice(words.joined(separator: [UInt8(ascii: " ")]))
    let value = joined.trimmed { "）)]】".unicodeScalars.contains($0) }
    let isDate = label == nil || label == .date || label == .change
    guard value.columns <= 60, !value.holdsSentenceEnd || label == .contact || isDate else {
      return false
    }
    guard !value.isEmpty else { return true }
    let text = value.string
    guard let label else {
      if let date = PartialDate(firstIn: text) {
        fields.date = fields.date ?? date
        fields.dates.append(DateCandidate(date, .text, text: text, confidence: 0.6))
      }
      return true
    }
    switch label {
    case .date, .change:
      // The time of a meeting is no date of publication.
      guard let date = PartialDate(firstIn: text) else { return false }
      let isChange = label == .change
      if !isChange { fields.date = fields.date ?? date }
      fields.dates.append(
        DateCandidate(
          date, .label, text: text, confidence: isChange ? 0.6 : 0.85,
          isModification: isChange))
    case .source: fields.source = fields.source ?? text
    case .author: fields.author = fields.author ?? text
    case .credit, .contact: break
    }
    return true
  }

  /// Whether a word is nothing but digits and the marks between them.
  private static func isDate(_ word: ByteSlice) -> Bool {
    word.scalars.allSatisfy {
      switch $0 {
      case "-", "/", ".", ":", "年", "月", "日", "时", "分", "秒": true
      default: $0.isASCIIDigit || !$0.isHan && $0.properties.numericType == .decimal
      }
    }
  }

  /// Whether there is a colon near the beginning, without which there is no label.
  private static func mayStartWithLabel(_ text: ByteSlice) -> Bool {
    let start = text.prefix(80)
    let bytes = start.span
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: ":")
        || index >= 2 && bytes[index] == 0x9A && bytes[index - 1] == 0xBC
          && bytes[index - 2] == 0xEF
    }
  }

  private static func label(startingIn word: ByteSlice) -> (topic: Topic, rest: ByteSlice)? {
    let label = word.leading { $0 != ":" && $0 != "：" }
    // 电话（传真）： is a label with an addition.
    let name = label.leading { $0 != "（" && $0 != "(" }
    guard let (_, colon) = word[label.endIndex...].firstScalar,
      let topic = topicsByLabel[NameHash.hash(of: name)]
    else { return nil }
    return (topic, word[(label.endIndex + colon)...])
  }

  private static let topicsByLabel: NameTable<Topic> = {
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
    return NameTable(
      labels.flatMap { topic, names in names.split(separator: " ").map { (String($0), topic) } })
  }()
}
