import BifocalIngest

/// How a fuzzer's input is read: a byte that says what the rest is, and the rest.
public enum FuzzedInput {
  /// The formats of the bytes 8 to 15 modulo 16; those below are text in memory, the cheapest to try.
  ///
  /// New formats go to the end, so that inputs that were kept mean what they meant.
  private static let formats: [InputFormat] = [
    .text, .markdown, .html, .jsonLines, .csv, .tsv, .json, .feed,
  ]

  /// The byte before a rule of a theme, which ends with its line, and a text to look for it in.
  private static let rule: UInt8 = 0xFF

  /// Returns the law that an input breaks; nothing when all hold.
  ///
  /// - Parameters:
  ///   - input: The first byte says what the rest is read as.
  ///   - laws: What must hold.
  /// - Returns: The law in words.
  /// - Throws: What is wrong with ICU, never with the input.
  public static func brokenLaw(_ input: [UInt8], laws: TextLaws) throws -> String? {
    guard let kind = input.first else { return nil }
    let bytes = Array(input.dropFirst())
    if kind == rule { return try RuleLaws.broken(by: bytes) }
    let format = Int(kind % 16) - 8
    guard formats.indices.contains(format) else { return try laws.brokenByText(bytes) }
    return try laws.brokenByFile(bytes, format: formats[format])
  }
}
