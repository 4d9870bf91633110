/// A JSON value that writes itself on one line, keys in the order given.
///
///     let value: JSONValue = ["id": "KAZ", "count": 12, "score": 0.82]
///     value.text  // {"id":"KAZ","count":12,"score":0.82}
///
/// The same value always gives the same bytes. Values that are not literals are wrapped:
/// `.string(term)`, `.int(count)`, `.array(mentions.map(json))`.
public enum JSONValue: Sendable {
  /// Members in the order they are written; nothing checks that keys differ.
  case object([(key: String, value: JSONValue)])
  /// Elements in order.
  case array([JSONValue])
  /// Text, escaped as it is written.
  case string(String)
  /// A whole number, written as it is.
  case int(Int)
  /// A number in the fewest digits that read back as the same number; `null` when not finite.
  case double(Double)
  /// `true` or `false`.
  case bool(Bool)
  /// `null`.
  case null

  /// This value as one line of JSON, without a line end.
  ///
  ///     JSONValue.array([.string("俄罗斯"), .null]).text  // ["俄罗斯",null]
  ///
  /// - Complexity: O(*n*), where *n* is the length of the result.
  public var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes this value at the end of `text`, which saves a copy when there are many.
  ///
  ///     var line = ""
  ///     JSONValue.int(3).append(to: &line)  // line is "3"
  ///
  /// - Complexity: O(*n*), where *n* is the length of what is written.
  public func append(to text: inout String) { text += self.text }

  /// Writes this value in UTF-8.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONEscaping.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let string): JSONEscaping.append(string, to: &bytes)
    case .int(let number): bytes.append(contentsOf: String(number).utf8)
    case .double(let number):
      bytes.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object with the members in the order written.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  public init(stringLiteral string: String) { self = .string(string) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral number: Int) { self = .int(number) }
}

extension JSONValue: ExpressibleByFloatLiteral {
  /// A number.
  public init(floatLiteral number: Double) { self = .double(number) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// `true` or `false`.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
}
