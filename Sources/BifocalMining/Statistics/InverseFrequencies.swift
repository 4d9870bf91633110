/// The table of inverse document frequencies that jieba weighs terms by: a word and a number a line.
///
///     let table = try InverseFrequencies(parsing: "俄罗斯 8.5\n制裁 9.5\n", file: "idf.txt")
///     table["制裁"]  // 9.5
///     table["峰会"]  // 9.5, the median
public struct InverseFrequencies: Sendable {
  private let values: [String: Double]
  private let median: Double

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: Lines of a word, a space or tab, and a number above 0.
  ///   - file: What errors call the table.
  /// - Throws: `InverseFrequenciesError` with the first line that does not fit.
  /// - Complexity: O(*n* log *n*), where *n* is the number of lines.
  public init(parsing text: String, file: String) throws(InverseFrequenciesError) {
    var values: [String: Double] = [:]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let parts = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard !parts.isEmpty else { continue }
      guard parts.count == 2, let number = Double(parts[1]), number.isFinite, number > 0 else {
        throw InverseFrequenciesError(file: file, line: index + 1, text: String(line))
      }
      values[String(parts[0])] = number
    }
    guard !values.isEmpty else {
      throw InverseFrequenciesError(file: file, line: lines.count, text: "")
    }
    self.values = values
    // The upper of two middle values, as in jieba.
    median = values.values.sorted()[values.count / 2]
  }

  /// The entry of a term, or the median of all for one that the table lacks.
  public subscript(term: String) -> Double { values[term] ?? median }
}

/// A line of a table of inverse document frequencies that cannot be read.
public struct InverseFrequenciesError: Error, Equatable, CustomStringConvertible {
  /// The table.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What stands there.
  public let text: String

  /// One line.
  public var description: String {
    "\(file):\(line): \"\(text)\" is not a word and a number above 0"
  }
}
