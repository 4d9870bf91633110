/// The metadata tables beside the files of one run, each read when its folder's turn comes.
struct FolderMetadata {
  private var tables: [String: MetadataTable] = [:]
  private var reported: Set<String> = []

  /// The files that are read from each folder, and whether the folder was searched as a whole.
  private var folders: [String: (names: Set<String>, isWhole: Bool)] = [:]

  init(files: [InputFile]) {
    for file in files {
      guard let (folder, name) = Self.split(file) else { continue }
      folders[folder, default: ([], false)].names.insert(name)
      if case .found = file { folders[folder]?.isWhole = true }
    }
  }

  /// Returns the faults of the table beside `file`, the first time that its folder is asked for.
  ///
  /// A line about a document that is not read is reported only if there is no such document at
  /// all, unless its whole folder is read.
  mutating func newFaults(beside file: InputFile) -> [IngestError] {
    guard let (folder, _) = Self.split(file), reported.insert(folder).inserted,
      let scope = folders[folder]
    else { return [] }
    let prefix = folder.isEmpty ? "" : folder + "/"
    let exists = { (name: String) in FileKind(of: prefix + name) == .file }
    guard let name = MetadataTable.fileNames.first(where: exists) else { return [] }
    let table = MetadataTable(path: prefix + name) { name in
      // Records have metadata of their own.
      exists(name) && !name.utf8.contains(UInt8(ascii: "/"))
        && InputFormat(fileName: name)?.holdsRecords != true
    }
    tables[folder] = table
    return table.faults.filter { fault in
      guard !scope.isWhole, let name = fault.file else { return true }
      return scope.names.contains(name) || !exists(name)
    }
    .map(\.error)
  }

  /// Returns what the table beside `file` says about it.
  func entry(for file: InputFile) -> MetadataTable.Entry? {
    guard let (folder, name) = Self.split(file) else { return nil }
    return tables[folder]?.entries[name]
  }

  private static func split(_ file: InputFile) -> (folder: String, name: String)? {
    guard let path = file.path, path != "-" else { return nil }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (
      slash == path.startIndex ? "/" : String(path[..<slash]),
      String(path[path.index(after: slash)...])
    )
  }
}
