/// Writes JSON on one line straight into bytes, without a tree of values.
///
///     var writer = JSONWriter()
///     writer.object {
///       $0.member("id").string("KAZ")
///       $0.member("count").int(12)
///     }
///     writer.bytes  // {"id":"KAZ","count":12}
///
/// For what is written by the hundred thousand; all else is easier read as a `JSONValue`.
struct JSONWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  /// Begins to write.
  ///
  /// - Parameter capacity: How many bytes are expected.
  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Whether what is written next follows something in its object or array.
  private var needsComma = false

  /// Begins a member of an object; its value must follow.
  ///
  /// - Parameter key: The name, which needs no escape.
  mutating func member(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text as a member's value or as an element.
  mutating func string(_ text: String) {
    separate()
    JSONEscaping.append(text, to: &bytes)
  }

  /// Writes a text, or `null`.
  mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes a text given as UTF-8.
  mutating func string(_ utf8: ArraySlice<UInt8>) {
    separate()
    unsafe utf8.withUnsafeBufferPointer { unsafe JSONEscaping.append($0, to: &bytes) }
  }

  /// Writes a whole number.
  mutating func int(_ number: Int) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var unit: UInt = 1
    while magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / unit % 10))
      unit /= 10
    }
  }

  /// Writes any value.
  mutating func value(_ value: JSONValue) {
    separate()
    value.append(to: &bytes)
  }

  /// Writes `null`.
  mutating func null() { value(.null) }

  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array whose elements `body` writes.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Ends the line.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(opening)
    needsComma = false
    body(&self)
    bytes.append(closing)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
