/// What is wrong with a lexicon, all of it at once.
///
///     actors/persons.tsv:12:2: unknown type "PERSON"; expected PER, ORG, GPE, LOC or LAW
public struct LexiconError: Error, Equatable, CustomStringConvertible {
  /// One fault and its place.
  public struct Fault: Sendable, Equatable, CustomStringConvertible {
    /// The file, as it was named to the reader.
    public let file: String
    /// The line, counted from one.
    public let line: Int
    /// The column of the table, counted from one; zero when the whole line is meant.
    public let column: Int
    /// What was found, and what was expected.
    public let message: String

    /// Makes a fault.
    public init(file: String, line: Int, column: Int = 0, message: String) {
      self.file = file
      self.line = line
      self.column = column
      self.message = message
    }

    /// The place and the message, in the form that editors jump to.
    public var description: String {
      column > 0 ? "\(file):\(line):\(column): \(message)" : "\(file):\(line): \(message)"
    }
  }

  /// The faults in the order of the files and lines.
  public let faults: [Fault]

  /// Makes an error of at least one fault.
  public init(_ faults: [Fault]) { self.faults = faults }

  /// One fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
