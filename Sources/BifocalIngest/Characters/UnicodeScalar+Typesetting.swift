extension Unicode.Scalar {
  /// Whether this is a Han character.
  var isHan: Bool {
    switch value {
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  /// Whether this stands in Chinese text without spaces around it: a Han character, kana, or a
  /// full-width mark.
  var isEastAsian: Bool {
    switch value {
    case 0x2E80...0x312F, 0x31A0...0x31FF, 0xFE30...0xFE4F, 0xFF00...0xFFEF: true
    default: isHan
    }
  }

  /// Whether Chinese and English share this mark: curly quotes, the dash and the ellipsis.
  var isSharedPunctuation: Bool {
    switch value {
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xB7: true
    default: false
    }
  }

  /// The number of columns that typesetting gives this character: two for East Asian ones.
  var columns: Int { isEastAsian || (0xAC00...0xD7A3).contains(value) ? 2 : 1 }

  /// Whether this ends a sentence.
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "…", "｡", "．", ".", "!", "?": true
    default: false
    }
  }

  /// Whether this closes a quotation or a bracket, and may follow the end of a sentence.
  var closes: Bool {
    switch self {
    case "”", "’", "」", "』", "）", "】", "》", "〉", "〕", ")", "]", "\"", "'", "»": true
    default: false
    }
  }

  /// Whether a line must not begin with this mark, so that it stays with the character before it.
  var clingsToLineEnd: Bool {
    if closes { return true }
    switch self {
    case "，", "、", "；", "：", ",", ";", ":", "·", "%": return true
    default: return endsSentence
    }
  }
}

extension StringProtocol {
  /// The number of columns that the text takes in typesetting.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// Whether the text ends with the end of a sentence, be it within quotes or brackets.
  var endsSentence: Bool {
    unicodeScalars.last { !$0.closes && !$0.properties.isWhitespace }?.endsSentence ?? false
  }

  /// Whether there is the end of a sentence in the text: a Chinese full stop anywhere, or a Latin
  /// one before a space, a closing mark or the end.
  var holdsSentenceEnd: Bool {
    var previousIsStop = false
    for scalar in unicodeScalars {
      if previousIsStop, scalar.value == 0x20 || scalar.value == 0x0A || scalar.closes {
        return true
      }
      if scalar.endsSentence, !scalar.isASCII, scalar != "…" { return true }
      previousIsStop = scalar.endsSentence
    }
    return previousIsStop
  }
}
