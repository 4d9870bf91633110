/// Reads JSON (RFC 8259) from bytes, value by value, and says where it is broken.
///
///     var scanner = JSONScanner(Array(#"{"a": 1, "text": "Gas"}"#.utf8)[...])
///     try scanner.object { key, scanner throws(JSONScanner.Fault) in
///       if key == "text" { print(try scanner.text()) } else { try scanner.skip() }
///     }
///
/// Values that are not wanted are skipped without being kept, however deep they are.
struct JSONScanner {
  /// What is wrong, and at which byte.
  struct Fault: Error, Equatable {
    let offset: Int
    let found: String
    let expected: String
  }

  private let bytes: ArraySlice<UInt8>

  /// The index of the next byte.
  private(set) var index: Int

  /// Reads from the start of `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Goes to a place that the scanner was at before.
  mutating func move(to index: Int) { self.index = index }

  /// The next byte that is not white space; it stays.
  mutating func peek() -> UInt8? {
    while index < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index < bytes.endIndex ? bytes[index] : nil
  }

  /// Reads an object; `body` must take the value of each key.
  mutating func object(
    _ body: (String, inout JSONScanner) throws(Fault) -> Void
  ) throws(Fault) {
    try take(UInt8(ascii: "{"), "one JSON object")
    if takes(UInt8(ascii: "}")) { return }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw fault("a name in quotes") }
      let key = try string()
      try take(UInt8(ascii: ":"), "\":\"")
      try body(key, &self)
    } while takes(UInt8(ascii: ","))
    try take(UInt8(ascii: "}"), "\",\" or \"}\"")
  }

  /// Reads the bracket that starts an array.
  mutating func enterArray() throws(Fault) { try take(UInt8(ascii: "["), "an array") }

  /// Goes to the next element of an array, or behind its end and returns false.
  mutating func advanceInArray(isFirst: Bool) throws(Fault) -> Bool {
    if takes(UInt8(ascii: "]")) { return false }
    if !isFirst { try take(UInt8(ascii: ","), "\",\" or \"]\"") }
    return true
  }

  /// Reads a string, or a number as it is written; nothing for null.
  mutating func text() throws(Fault) -> String? {
    switch peek() {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "n"):
      try word("null")
      return nil
    case let byte? where byte.isDigit || byte == UInt8(ascii: "-"): return try number()
    default: throw fault("a string")
    }
  }

  /// Reads any value and drops it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the value.
  mutating func skip() throws(Fault) {
    // The brackets that are open: no recursion, as a file may nest as deep as it is long.
    var open: [UInt8] = []
    repeat {
      guard let byte = peek() else { throw fault("a value") }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        index += 1
        let close = byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if !takes(close) {
          open.append(close)
          try skipKey(in: close)
          continue
        }
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "t"): try word("true")
      case UInt8(ascii: "f"): try word("false")
      case UInt8(ascii: "n"): try word("null")
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
      default: throw fault("a value")
      }
      while let close = open.last {
        if takes(UInt8(ascii: ",")) {
          try skipKey(in: close)
          break
        }
        try take(close, close == UInt8(ascii: "}") ? "\",\" or \"}\"" : "\",\" or \"]\"")
        open.removeLast()
      }
    } while !open.isEmpty
  }

  /// Makes sure that nothing but white space is left.
  mutating func finish() throws(Fault) {
    if peek() != nil { throw fault("the end") }
  }

  // MARK: Parts

  private mutating func skipKey(in close: UInt8) throws(Fault) {
    guard close == UInt8(ascii: "}") else { return }
    guard peek() == UInt8(ascii: "\"") else { throw fault("a name in quotes") }
    _ = try string()
    try take(UInt8(ascii: ":"), "\":\"")
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(_ byte: UInt8, _ expected: String) throws(Fault) {
    guard takes(byte) else { throw fault(expected) }
  }

  private mutating func word(_ word: String) throws(Fault) {
    guard bytes[index...].starts(with: word.utf8) else { throw fault("a value") }
    index += word.utf8.count
  }

  private mutating func number() throws(Fault) -> String {
    let start = index
    while index < bytes.endIndex, bytes[index].isDigit || "+-.eE".utf8.contains(bytes[index]) {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else { throw Fault(offset: start, found: text, expected: "a number") }
    return text
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    var result: [UInt8] = []
    while true {
      let end = bytes[index...].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }
      guard let end else {
        index = bytes.endIndex
        throw fault("a closing quote")
      }
      result += bytes[index..<end]
      index = end
      switch bytes[end] {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): result += try escape()
      default: throw fault("an escape such as \\n for a control character")
      }
    }
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    let start = index
    index += 2
    guard start + 1 < bytes.endIndex else { throw fault("an escape") }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "/"): return [0x2F]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): break
    default:
      throw Fault(offset: start, found: "an unknown escape", expected: "\\n, \\u4e2d and such")
    }
    var code = try hexadecimal()
    if (0xD800...0xDBFF).contains(code), bytes[index...].starts(with: [0x5C, 0x75]) {
      let after = index
      index += 2
      let trail = try hexadecimal()
      if (0xDC00...0xDFFF).contains(trail) {
        code = 0x10000 + (code - 0xD800) << 10 + (trail - 0xDC00)
      } else {
        index = after
      }
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw Fault(offset: start, found: "half a surrogate pair", expected: "a character")
    }
    return Array(String(scalar).utf8)
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let code = UInt32(digits, radix: 16)
    else { throw fault("four hexadecimal digits") }
    index += 4
    return code
  }

  private func fault(_ expected: String) -> Fault {
    guard index < bytes.endIndex else {
      return Fault(offset: bytes.endIndex, found: "the end", expected: expected)
    }
    let byte = bytes[index]
    let found =
      byte < 0x20
      ? "a control character"
      : "\"" + String(String(decoding: bytes[index...].prefix(4), as: UTF8.self).prefix(1)) + "\""
    return Fault(offset: index, found: found, expected: expected)
  }
}
