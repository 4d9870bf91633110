@testable import BifocalText
import TestSupport
import Testing

/// Characters and random text that are hard to cut into words.
enum WordBreakerAlphabet {
  /// One character for each class that ICU's rules know, with and without dictionary.
  static func classes() throws -> [UInt32] {
    let rules = try WordData.shared.get().rules
    var found: [UInt8: UInt32] = [:]
    for scalar in UInt32(0)...0x1_FFFF where Unicode.Scalar(scalar) != nil {
      let wordClass = unsafe rules.classes[Int(scalar)]
      if found[wordClass] == nil { found[wordClass] = scalar }
    }
    return found.values.sorted()
  }

  /// Every string of `length` characters over an alphabet, each on a line of its own.
  static func lines(of length: Int, over alphabet: [UInt32]) -> [UInt8] {
    var lines = [""]
    for _ in 0..<length {
      lines = lines.flatMap { line in
        alphabet.compactMap(Unicode.Scalar.init).map { line + String($0) }
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Ranges of characters that random text is drawn from.
  struct Mixture: Sendable, CustomTestStringConvertible {
    let name: String
    let ranges: [ClosedRange<UInt32>]

    var testDescription: String { name }

    /// Returns `length` characters, in short runs of one range.
    func text(length: Int, using random: inout SplitMix64) -> [UInt8] {
      var text = String.UnicodeScalarView()
      var count = 0
      while count < length {
        let range = ranges[Int.random(in: ranges.indices, using: &random)]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) else {
            continue
          }
          text.append(scalar)
          count += 1
        }
      }
      return Array(String(text).utf8)
    }
  }

  /// Common Chinese characters lie close together at many places; these hold several each.
  private static let han: [ClosedRange<UInt32>] = [
    0x4E00...0x4E2D, 0x4EBA...0x4EE5, 0x56DB...0x56FD, 0x5927...0x5929, 0x4E00...0x9FFF,
    0x3005...0x3007,
  ]

  private static let latin: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x40, 0x61...0x7A, 0x30...0x3A, 0x27...0x2E, 0x22...0x22, 0x5F...0x5F,
    0x20...0x20, 0xA0...0xFF, 0x2010...0x2027,
  ]

  static let mixtures: [Mixture] = [
    Mixture(
      name: "Han and Latin",
      ranges: han + latin + [0x3001...0x3011, 0xFF01...0xFF5E, 0x0A...0x0D, 0x300...0x310]),
    Mixture(name: "Han", ranges: han + han + [0x3400...0x4DBF, 0x4E00...0x5200]),
    Mixture(
      name: "kana, Hangul and Han",
      ranges: han + [
        0x3041...0x3096, 0x30A1...0x30FF, 0xFF66...0xFF9F, 0xAC00...0xD7A3, 0x3099...0x309C,
        0x2E80...0x2FD5, 0x3021...0x303B, 0xF900...0xFAD9, 0x20000...0x20100, 0x1100...0x11FF,
        0x20...0x7E,
      ]),
    Mixture(
      name: "marks, emoji and line breaks",
      ranges: latin + [
        0x4E00...0x4E2D, 0x300...0x36F, 0x200B...0x200F, 0x200D...0x200D, 0xFE0E...0xFE0F,
        0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F3FB...0x1F3FF, 0x1F468...0x1F469, 0x0A...0x0D,
        0x85...0x85, 0x2028...0x2029, 0x2000...0x206F, 0xE0020...0xE007F, 0xAD...0xAD,
      ]),
    Mixture(
      name: "scripts with and without spaces",
      ranges: latin + [
        0x0E01...0x0E5B, 0x1780...0x17F9, 0x0E81...0x0EDF, 0x1000...0x109F, 0x0590...0x05F4,
        0x0600...0x06FF, 0x0900...0x097F, 0x0400...0x04FF, 0x0370...0x03FF, 0x4E00...0x4E2D,
      ]),
    Mixture(
      name: "everything",
      ranges: [0...0x10FFFF, 0...0xFFFF, 0...0x3FFF, 0...0x7FF, 0xE000...0xF8FF, 0x4E00...0x9FFF]),
  ]
}
