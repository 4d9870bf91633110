extension Unicode.Scalar {
  /// Whether this is a Han character.
  var isHan: Bool {
    switch value {
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  /// Whether this is white space: the property White_Space, which Unicode keeps as it is, without
  /// the tables that hold all properties.
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
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

  /// Whether this is a small letter: the property Lowercase, without its tables for most characters.
  var isLowercase: Bool {
    if isASCII { return ("a"..."z").contains(self) }
    return !isHan && properties.isLowercase
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

  /// Whether this ends a sentence: 。 ！ ？ … ｡ ． . ! ?
  var endsSentence: Bool {
    switch value {
    case 0x21, 0x2E, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true
    default: false
    }
  }

  /// Whether this closes a quotation or a bracket, and may follow the end of a sentence.
  ///
  /// ” ’ 」 』 ） 】 》 〉 〕 ) ] " ' »
  var closes: Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011,
      0x3015, 0xFF09:
      true
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

extension ByteSlice {
  /// Nobody asks whether a text is wider than this.
  private static let countedColumns = 240

  /// The number of columns that the text takes in typesetting; of one that takes more than 240 the
  /// rest is not counted.
  ///
  /// - Complexity: O(*n*), where *n* is the length of what is counted.
  var columns: Int {
    let bytes = span
    var columns = 0
    var index = 0
    while index < bytes.count, columns <= Self.countedColumns {
      switch bytes[index] {
      case 0..<0x80:
        columns += 1
        index += 1
      // U+5000 to U+9FFF: nearly all that Chinese is written with.
      case 0xE5...0xE9:
        columns += 2
        index += 3
      default:
        let (scalar, length) = bytes.scalar(at: index)
        columns += scalar.columns
        index += length
      }
    }
    return columns
  }

  /// Whether the text ends with the end of a sentence, be it within quotes or brackets.
  var endsSentence: Bool {
    var rest = self
    while let (scalar, length) = rest.lastScalar {
      guard scalar.closes || scalar.isWhiteSpace else { return scalar.endsSentence }
      rest.removeLast(length)
    }
    return false
  }

  /// Whether there is the end of a sentence in the text: a Chinese full stop anywhere, or a Latin
  /// one before a space, a closing mark or the end.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  var holdsSentenceEnd: Bool {
    let bytes = span
    var previousIsStop = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      // Letters end nothing, and neither do Han characters.
      case 0x40...0x5C, 0x5E...0x7F:
        previousIsStop = false
        index += 1
      case 0xE5...0xE9:
        previousIsStop = false
        index += 3
      default:
        let (scalar, length) = bytes.scalar(at: index)
        if previousIsStop, scalar.value == 0x20 || scalar.value == 0x0A || scalar.closes {
          return true
        }
        if scalar.endsSentence, !scalar.isASCII, scalar != "…" { return true }
        previousIsStop = scalar.endsSentence
        index += length
      }
    }
    return previousIsStop
  }
}
