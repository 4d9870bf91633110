internal import BifocalText

/// Where in an article evidence counts more than elsewhere.
struct ThemeLayout: Sendable, Equatable {
  /// Where the title stands in the text, in UTF-8 offsets; empty when it does not.
  var title = 0..<0
  /// Where the lead ends.
  var leadEnd = 0

  /// Returns what stands at an offset.
  func place(at offset: Int) -> ThemeExplanation.Place {
    title.contains(offset) ? .title : offset < leadEnd ? .lead : .body
  }
}

extension ThemeLayout {
  /// Finds the title and the lead of an article.
  ///
  /// The lead is the first tenth of an article of at least 400 words, where an abstract or the first
  /// paragraph says what it is about. A shorter text is all lead and has therefore none.
  init(of document: Document, words: Int) {
    if let title = document.title, !title.isEmpty {
      // Behind a mark such as # at most; further below it is a mention and no title.
      let length = title.utf8.count
      let head = document.text.utf8.prefix(64 + length)
      let start = (0...max(0, head.count - length)).first {
        head.dropFirst($0).starts(with: title.utf8)
      }
      self.title = start.map { $0..<$0 + length } ?? 0..<0
    }
    if Double(words) >= ThemeExplanation.usualLength { leadEnd = document.text.utf8.count / 10 }
  }
}
