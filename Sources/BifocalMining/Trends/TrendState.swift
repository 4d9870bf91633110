internal import BifocalText

/// Counts as they are kept from one day to the next, with all that they depend on.
///
///     let bytes = TrendState(settings: settings, counts: counts, seen: seen).encoded()
///     let state = try TrendState(decoding: bytes)
///     state.counts == counts  // true
///
/// A state is text in UTF-8, one record a line, fields parted by tabs. Its last line is a checksum, so
/// that a file that was cut short is not taken for a whole one.
public struct TrendState: Sendable, Equatable {
  /// Something that counts depend on, such as the edition of the lexicons.
  public struct Setting: Sendable, Equatable {
    /// What it is.
    public let name: String
    /// What it was when articles were counted.
    public let value: String

    /// Makes a setting.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The form of states that is written, and the only one that is read.
  public static let version = "1"

  private static let magic = "bifocal trends"

  /// What the counts depend on.
  public var settings: [Setting]
  /// The counts.
  public var counts: BinnedCounts
  /// Hashes of the articles that were counted.
  public var seen: Set<UInt64>

  /// Makes a state.
  public init(settings: [Setting], counts: BinnedCounts, seen: Set<UInt64> = []) {
    self.settings = settings
    self.counts = counts
    self.seen = seen
  }

  /// A hash that tells one article from another, by its name and its text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func hash(id: String, text: String) -> UInt64 {
    FNV1a.hash(of: text.utf8, after: FNV1a.adding(UInt8(0), to: FNV1a.hash(of: id.utf8)))
  }

  // MARK: Writing

  /// Returns the state as bytes; equal states give equal bytes.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the result.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    func line(_ fields: [String]) {
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(0x09) }
        bytes.append(contentsOf: Self.escaped(field).utf8)
      }
      bytes.append(0x0A)
    }
    line([Self.magic, Self.version])
    for setting in settings { line(["setting", setting.name, setting.value]) }
    line(["calendar", counts.calendar.period.rawValue, String(counts.calendar.firstMonth)])
    let days = [counts.range.first, counts.range.last, counts.lastDay]
    line(["days"] + days.map { $0.map { String($0) } ?? "" })
    for group in counts.groups { line(["group", group]) }
    for (column, total) in zip(counts.columns, counts.totals) {
      let numbers = [column.group, column.ordinal, total.documents, total.words]
      line(["column"] + numbers.map { String($0) })
    }
    for (name, cells) in zip(counts.items, counts.cells) {
      line(["item", name] + cells.map { "\($0.column) \($0.count) \($0.documents)" })
    }
    for hash in seen.sorted() { line(["seen", String(hash, radix: 16)]) }
    line(["end", String(FNV1a.hash(of: bytes), radix: 16)])
    return bytes
  }

  // MARK: Reading

  /// Reads a state.
  ///
  /// - Throws: `TrendStateError` for bytes that are no state, of another version, or not whole.
  /// - Complexity: O(*n*).
  public init(decoding bytes: [UInt8]) throws(TrendStateError) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
    let head = lines.first.map { Self.fields($0) } ?? []
    guard head.count == 2, head[0] == Self.magic else {
      throw TrendStateError(line: 1, problem: .noState)
    }
    guard head[1] == Self.version else {
      throw TrendStateError(line: 1, problem: .otherVersion(head[1]))
    }
    guard let last = lines.last, Self.fields(last).first == "end" else {
      throw TrendStateError(line: lines.count, problem: .cutShort)
    }
    let checksum = FNV1a.hash(of: bytes[..<last.startIndex])
    guard Self.fields(last) == ["end", String(checksum, radix: 16)] else {
      throw TrendStateError(line: lines.count, problem: .changed)
    }
    var state = TrendState(settings: [], counts: BinnedCounts(in: BinCalendar(by: .day)))
    for (index, line) in lines.enumerated().dropFirst().dropLast() {
      guard state.read(Self.fields(line)) else {
        throw TrendStateError(line: index + 1, problem: .noRecord)
      }
    }
    self = state
  }

  /// Takes in one record; false if it is none.
  private mutating func read(_ fields: [String]) -> Bool {
    let values = fields.dropFirst()
    switch fields.first {
    case "setting" where values.count == 2:
      settings.append(Setting(fields[1], fields[2]))
    case "calendar" where values.count == 2:
      guard let period = BinCalendar.Period(rawValue: fields[1]), let month = Int(fields[2]),
        (1...12).contains(month)
      else { return false }
      counts = BinnedCounts(in: BinCalendar(by: period, firstMonth: month))
    case "days" where values.count == 3:
      let days = values.map { Int($0) }
      counts = BinnedCounts(
        in: counts.calendar, range: DayRange(first: days[0], last: days[1]))
      counts.lastDay = days[2]
    case "group" where values.count == 1: counts.addGroup(fields[1])
    case "column" where values.count == 4:
      let numbers = values.compactMap { Int($0) }
      guard numbers.count == 4, counts.groups.indices.contains(numbers[0]) else { return false }
      counts.addColumn(
        .init(group: numbers[0], ordinal: numbers[1]),
        .init(documents: numbers[2], words: numbers[3]))
    case "item" where !values.isEmpty:
      let item = counts.item(named: fields[1])
      for cell in values.dropFirst() {
        let numbers = cell.split(separator: " ").compactMap { Int32($0) }
        guard numbers.count == 3, counts.columns.indices.contains(Int(numbers[0])) else {
          return false
        }
        counts.add(.init(column: numbers[0], count: numbers[1], documents: numbers[2]), to: item)
      }
    case "seen" where values.count == 1:
      guard let hash = UInt64(fields[1], radix: 16) else { return false }
      seen.insert(hash)
    default: return false
    }
    return true
  }

  // MARK: Fields

  private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      unescaped(String(decoding: $0, as: UTF8.self))
    }
  }

  private static let escapes: [(scalar: Unicode.Scalar, escape: Unicode.Scalar)] = [
    ("\\", "\\"), ("\t", "t"), ("\n", "n"), ("\r", "r"),
  ]

  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x5C || $0 < 0x20 }) else { return field }
    var result = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      guard let escape = escapes.first(where: { $0.scalar == scalar })?.escape else {
        result.append(scalar)
        continue
      }
      result.append("\\")
      result.append(escape)
    }
    return String(result)
  }

  private static func unescaped(_ field: String) -> String {
    guard field.utf8.contains(0x5C) else { return field }
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in field.unicodeScalars {
      if !isEscape, scalar == "\\" {
        isEscape = true
      } else {
        let original = isEscape ? escapes.first { $0.escape == scalar }?.scalar : nil
        result.append(original ?? scalar)
        isEscape = false
      }
    }
    return String(result)
  }
}

/// A file that is no state of trends, and where.
public struct TrendStateError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Sendable, Equatable {
    /// It is another kind of file.
    case noState
    /// It was written in another form.
    case otherVersion(String)
    /// Its end is missing.
    case cutShort
    /// It is not what was written.
    case changed
    /// A line is no record.
    case noRecord
  }

  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// The line, what is wrong and what to do.
  public var description: String {
    let wayOut = "count all articles again into a new file"
    return switch problem {
    case .noState: "line \(line): expected the state of an earlier --update; name another file"
    case .otherVersion(let version):
      "line \(line): expected version \(TrendState.version), not \(version); \(wayOut)"
    case .cutShort: "line \(line): expected the end of the state, which is cut short; \(wayOut)"
    case .changed: "line \(line): expected the checksum of what stands above; \(wayOut)"
    case .noRecord: "line \(line): expected a record of version \(TrendState.version); \(wayOut)"
    }
  }
}
