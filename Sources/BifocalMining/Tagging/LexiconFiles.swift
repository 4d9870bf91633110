internal import BifocalText

/// The texts of a folder of lexicons, handed out to those who read them.
struct LexiconFiles {
  private let files: [(path: String, text: String)]

  /// Takes the path within the folder and the text of each file, in any order.
  init(_ files: [(path: String, text: String)]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Reads the tables of a folder, in the order of their names: `actors/*.tsv`.
  func tables(
    in folder: String, columns: [String], faults: inout [LexiconError.Fault]
  ) -> [LexiconTable] {
    tables(columns: columns, faults: &faults) {
      $0.hasPrefix("\(folder)/") && $0.hasSuffix(".tsv")
    }
  }

  /// Reads one table; a file that is missing is an empty table.
  func table(
    at path: String, columns: [String], faults: inout [LexiconError.Fault]
  ) -> LexiconTable {
    tables(columns: columns, faults: &faults) { $0 == path }.first ?? .empty
  }

  /// Reads a list of one word a line.
  func words(at path: String) -> [String] {
    files.filter { $0.path == path }.flatMap { LexiconTable.words(parsing: $0.text) }
  }

  private func tables(
    columns: [String], faults: inout [LexiconError.Fault], where isWanted: (String) -> Bool
  ) -> [LexiconTable] {
    let tables = files.filter { isWanted($0.path) }.map {
      LexiconTable(parsing: $0.text, file: $0.path, columns: columns)
    }
    faults += tables.flatMap(\.faults)
    return tables
  }
}
