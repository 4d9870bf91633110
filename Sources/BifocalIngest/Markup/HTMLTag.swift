/// A start tag: its element and, not yet read, its attributes.
struct HTMLTag {
  /// The element.
  let element: HTMLElement

  /// What stands between the name and the closing bracket.
  let attributes: ArraySlice<UInt8>

  /// Whether there is an attribute of this name.
  func hasAttribute(_ wanted: String) -> Bool { rawAttribute(wanted) != nil }

  /// Returns the value of an attribute, with its references resolved; the empty string when it has
  /// no value, and nothing when there is no such attribute.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the attributes.
  func attribute(_ wanted: String) -> String? {
    rawAttribute(wanted).map(HTMLEntities.resolved)
  }

  private func rawAttribute(_ wanted: String) -> ArraySlice<UInt8>? {
    var attributes = HTMLAttributes(attributes)
    let hash = NameHash.hash(of: wanted.utf8)
    while let attribute = attributes.next() {
      if attribute.nameHash == hash { return attribute.value }
    }
    return nil
  }

  /// Returns ASCII letters in lower case.
  static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// Reads the attributes of a start tag one after the other.
struct HTMLAttributes {
  /// An attribute, whose references are not resolved yet.
  struct Attribute {
    /// The hash of the name, as `NameHash` makes it.
    let nameHash: UInt64
    /// The value, without its quotes; empty when there is none.
    let value: ArraySlice<UInt8>
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// Starts before the first attribute in `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Returns the next attribute, or nothing at the end.
  ///
  /// - Complexity: O(*n*) for all attributes together, where *n* is the number of bytes.
  mutating func next() -> Attribute? {
    let end = bytes.endIndex
    while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < end else { return nil }
    var hash = NameHash.empty
    let start = index
    while index < end, bytes[index] > 0x20,
      bytes[index] != UInt8(ascii: "=") || index == start
    {
      hash = NameHash.adding(bytes[index], to: hash)
      index += 1
    }
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: "=") else {
      return Attribute(nameHash: hash, value: bytes[index..<index])
    }
    index += 1
    skipSpace()
    guard index < end else { return Attribute(nameHash: hash, value: bytes[index..<index]) }
    let quote = bytes[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    let valueStart = index
    if isQuoted {
      index = bytes.index(of: quote, from: index)
    } else {
      while index < end, bytes[index] > 0x20 { index += 1 }
    }
    let value = bytes[valueStart..<index]
    if isQuoted, index < end { index += 1 }
    return Attribute(nameHash: hash, value: value)
  }

  private mutating func skipSpace() {
    while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
  }
}
