internal import BifocalText

/// Term counts as text, so that a corpus may be counted in pieces on many machines.
///
///     let file = TermCountsFile(counts, settings: ["segmentation": "lexicon"])
///     try TermCountsFile(parsing: file.text, file: "a.counts").counts.ranked() == counts.ranked()  // true
///
/// Lines of fields between tabs. The first names the version of the format, then come the settings of
/// the count, and the last line is a digest of all before it, so that half a file is not taken for a
/// whole one.
public struct TermCountsFile: Sendable {
  /// What is counted.
  public let counts: TermCounts
  /// How it was counted; counts under different settings do not add up.
  public let settings: [String: String]

  private static let version = "1"
  private static let name = "bifocal-term-counts"

  /// Takes counts and how they were made.
  public init(_ counts: TermCounts, settings: [String: String]) {
    self.counts = counts
    self.settings = settings
  }

  /// Returns the sum of two files.
  ///
  /// - Parameters:
  ///   - other: The other file.
  ///   - names: What errors call the two.
  /// - Returns: The sum, under the same settings.
  /// - Throws: `TermCountsFileError` when their settings differ.
  public func merging(
    _ other: TermCountsFile, names: (String, String)
  ) throws(TermCountsFileError) -> TermCountsFile {
    for key in Set(settings.keys).union(other.settings.keys).sorted()
    where settings[key] != other.settings[key] {
      throw .otherSettings(
        file: names.1, setting: key, value: other.settings[key] ?? "nothing", first: names.0,
        firstValue: settings[key] ?? "nothing")
    }
    var sum = counts
    sum.merge(other.counts)
    return TermCountsFile(sum, settings: settings)
  }

  /// The whole file.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public var text: String {
    var lines: [[String]] = [[Self.name, Self.version]]
    lines += settings.sorted { $0.key < $1.key }.map { ["setting", $0.key, $0.value] }
    counts.appendFileLines(to: &lines)
    var text = ""
    for line in lines { text += line.map(Self.escaped).joined(separator: "\t") + "\n" }
    return text + "end\t\(SHA256.hexadecimal(of: Array(text.utf8)))\n"
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - file: What errors call it.
  /// - Throws: `TermCountsFileError` when it is none, of another version, or not whole; `ICUError` when
  ///   ICU's data is missing.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public init(parsing text: String, file: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines[0].split(separator: "\t")
    guard head.first == Self.name[...], head.count == 2 else {
      throw TermCountsFileError.notCounts(file: file)
    }
    guard head[1] == Self.version[...] else {
      throw TermCountsFileError.otherVersion(
        file: file, version: String(head[1]), expected: Self.version)
    }
    guard lines.count > 2, lines[lines.count - 1].isEmpty,
      let end = text.dropLast().lastIndex(of: "\n")
    else { throw TermCountsFileError.incomplete(file: file) }
    let body = text[...end]
    guard lines[lines.count - 2] == "end\t\(SHA256.hexadecimal(of: Array(body.utf8)))" else {
      throw TermCountsFileError.incomplete(file: file)
    }
    var settings: [String: String] = [:]
    var reader = CountsReader()
    for (index, line) in lines[1..<lines.count - 2].enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map(Self.unescaped)
      if fields[0] == "setting", fields.count == 3 {
        settings[fields[1]] = fields[2]
      } else if !reader.read(fields) {
        throw TermCountsFileError.badLine(file: file, line: index + 2, text: String(line))
      }
    }
    self.settings = settings
    counts = try TermCounts(reader)
  }

  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
      return field
    }
    return field.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
      .replacing("\r", with: "\\r").replacing("\n", with: "\\n")
  }

  private static func unescaped(_ field: Substring) -> String {
    guard field.utf8.contains(UInt8(ascii: "\\")) else { return String(field) }
    var text = ""
    var isEscaped = false
    for scalar in field.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "t"): text += "\t"
      case (true, "n"): text += "\n"
      case (true, "r"): text += "\r"
      default: text.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    return text
  }
}

/// A file of counts that cannot be used, and the way out.
public enum TermCountsFileError: Error, Equatable, CustomStringConvertible {
  /// The file is something else.
  case notCounts(file: String)
  /// The file was written by another version of the format.
  case otherVersion(file: String, version: String, expected: String)
  /// The file was cut off or changed.
  case incomplete(file: String)
  /// A line that says nothing.
  case badLine(file: String, line: Int, text: String)
  /// The file was counted otherwise than the first.
  case otherSettings(
    file: String, setting: String, value: String, first: String, firstValue: String)

  /// One line.
  public var description: String {
    switch self {
    case .notCounts(let file):
      "\(file): not term counts; expected a file that terms --partial has written"
    case .otherVersion(let file, let version, let expected):
      "\(file): term counts of version \(version); expected version \(expected); "
        + "count again with this program"
    case .incomplete(let file):
      "\(file): not whole, or changed since it was written; count again"
    case .badLine(let file, let line, let text):
      "\(file):\(line): \"\(text)\" is no line of term counts"
    case .otherSettings(let file, let setting, let value, let first, let firstValue):
      "\(file): counted with \(setting) \(value), and \(first) with \(firstValue); "
        + "count both with the same options and lexicons"
    }
  }
}
