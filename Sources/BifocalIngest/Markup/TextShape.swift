/// What the bytes of a text show without knowing its language: how long it is, and whether it
/// holds sentences.
struct TextShape: Equatable {
  /// The number of columns of typesetting: two for a Han character, one for a letter.
  private(set) var columns = 0

  /// The number of ends of sentences.
  private(set) var sentenceEnds = 0

  /// The number of commas and their like.
  private(set) var pauses = 0

  /// Makes the shape of an empty text.
  init() {}

  /// Measures UTF-8.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    var stopped = false
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        columns += 1
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
          stopped = true
          continue
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): pauses += 1
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: ")"),
          UInt8(ascii: "'"):
          if stopped { sentenceEnds += 1 }
        default: break
        }
        stopped = false
      } else if byte >= 0xC0 {
        let second = index < end ? bytes[index] : 0
        let third = index + 1 < end ? bytes[index + 1] : 0
        switch byte {
        case 0xE2:
          // A closing quotation mark after a full stop.
          if stopped, second == 0x80, third == 0x99 || third == 0x9D { sentenceEnds += 1 }
          columns += second >= 0xBA ? 2 : 1
        case 0xE3:
          columns += 2
          if second == 0x80, third == 0x82 { sentenceEnds += 1 }
          if second == 0x80, third == 0x81 { pauses += 1 }
        case 0xEF:
          columns += second >= 0xBC ? 2 : 1
          if second == 0xBC, third == 0x81 || third == 0x9F { sentenceEnds += 1 }
          if second == 0xBC, third == 0x8C || third == 0x9B || third == 0x9A { pauses += 1 }
        case 0xE4...0xED: columns += 2
        case 0xF0...: columns += second >= 0xA0 ? 2 : 1
        default: columns += 1
        }
        stopped = false
      }
    }
    if stopped { sentenceEnds += 1 }
  }
}
