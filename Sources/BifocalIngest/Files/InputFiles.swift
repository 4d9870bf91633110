internal import FoundationEssentials

/// A file to read, or why there is none.
enum InputFile: Equatable {
  /// A file that was named itself, or by a pattern.
  case named(String)
  /// A file that was found in a folder.
  case found(String)
  /// A path that leads to no file.
  case failure(IngestError)

  /// The path of the file.
  ///
  /// - Throws: The error that stands in place of a file.
  func get() throws(IngestError) -> String {
    switch self {
    case .named(let path), .found(let path): return path
    case .failure(let error): throw error
    }
  }

  /// The path of the file, if there is one.
  var path: String? {
    switch self {
    case .named(let path), .found(let path): path
    case .failure: nil
    }
  }
}

/// Finds the files that paths, folders and patterns stand for, in a stable order.
///
/// A folder stands for the files in it and in its folders, by name in the order of code points.
/// Hidden files, `README`, the metadata beside documents and files of no known format are not
/// documents, and linked folders are not entered, as they may lead in a circle.
struct InputFiles {
  private(set) var files: [InputFile] = []
  private var seen: Set<String> = []

  /// Finds the files that `paths` stand for; a file that is named twice is read once.
  init(paths: [String]) {
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    guard path != "-" else { return addFile(.named(path)) }
    switch FileKind(of: path) {
    case .folder: addFolder(path)
    case .file: addFile(.named(path))
    case nil:
      let matches = GlobPattern.isPattern(path) ? Self.matches(of: path) : []
      if matches.isEmpty { files.append(.failure(IngestError(path: path, kind: .missingFile))) }
      for match in matches {
        if FileKind(of: match) == .folder { addFolder(match) } else { addFile(.named(match)) }
      }
    }
  }

  private mutating func addFile(_ file: InputFile) {
    guard let path = file.path, seen.insert(path).inserted else { return }
    files.append(file)
  }

  private mutating func addFolder(_ folder: String) {
    let count = files.count
    walk(folder)
    if files.count == count {
      files.append(.failure(IngestError(path: folder, kind: .noDocuments)))
    }
  }

  private mutating func walk(_ folder: String) {
    let names: [String]
    do {
      names = try Self.names(in: folder)
    } catch {
      files.append(.failure(error))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = Self.path(folder, name)
      if FileKind(of: path) == .folder {
        if !FileKind.isLink(path) { walk(path) }
      } else if Self.isDocument(name) {
        addFile(.found(path))
      }
    }
  }

  private static func isDocument(_ name: String) -> Bool {
    InputFormat.isSearchedFor(name) && !MetadataTable.fileNames.contains(name)
      && !name.hasPrefix("README")
  }

  private static func matches(of pattern: String) -> [String] {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: true)
    var paths = [pattern.hasPrefix("/") ? "/" : ""]
    for part in parts {
      guard GlobPattern.isPattern(part) else {
        paths = paths.map { path($0, String(part)) }.filter { FileKind(of: $0) != nil }
        continue
      }
      let glob = GlobPattern(part)
      paths = paths.flatMap { folder in
        // What cannot be listed matches nothing; the pattern then reports that no file matches.
        let listing = Result { () throws(IngestError) in
          try names(in: folder.isEmpty ? "." : folder)
        }
        guard case .success(let names) = listing else { return [String]() }
        return names.filter(glob.matches).map { path(folder, $0) }
      }
    }
    return paths
  }

  private static func names(in folder: String) throws(IngestError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw IngestError(path: folder, kind: .unreadable(reason: "the folder cannot be listed"))
    }
  }

  private static func path(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
