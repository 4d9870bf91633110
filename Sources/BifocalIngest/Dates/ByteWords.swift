/// A few words that are looked for in short pieces of bytes, all at once.
///
///     let words = ByteWords(["publish", "pubdate"])
///     words.occur(in: Array("entry-published".utf8)[...])  // true
struct ByteWords: Sendable {
  /// The words by their first byte.
  private var words = [[[UInt8]]](repeating: [], count: 256)

  /// Makes a set; what is searched must be in the same case.
  init(_ words: [String]) {
    for word in words {
      let bytes = Array(word.utf8)
      guard let first = bytes.first else { continue }
      self.words[Int(first)].append(bytes)
    }
  }

  /// Whether one of the words is anywhere in `bytes`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func occur(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { length(at: $0, in: bytes) != nil }
  }

  /// The index behind the last of the words in `bytes`.
  func lastEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    for index in bytes.indices.reversed() {
      if let length = length(at: index, in: bytes) { return index + length }
    }
    return nil
  }

  /// The length of a word that starts `bytes`, once `space` is skipped.
  func length(from bytes: ArraySlice<UInt8>, skipping space: UInt8) -> Int? {
    let rest = bytes.drop { $0 == space }
    return rest.isEmpty ? nil : length(at: rest.startIndex, in: rest)
  }

  /// The length of a word that starts `bytes`, whatever their case, if the words are in lower case.
  func length(ignoringCaseFrom bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    return words[Int(first.lowercasedASCII)].first { word in
      word.count <= bytes.count && zip(word, bytes).allSatisfy { $0 == $1.lowercasedASCII }
    }?.count
  }

  /// The length of a word that starts at `index`; nothing when none does.
  func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    for word in words[Int(bytes[index])] {
      guard index + word.count <= bytes.endIndex else { continue }
      var offset = 1
      while offset < word.count, bytes[index + offset] == word[offset] { offset += 1 }
      if offset == word.count { return word.count }
    }
    return nil
  }
}

extension Sequence<UInt8> {
  /// The bytes with ASCII letters in lower case.
  var lowercasedASCII: [UInt8] { map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
}
