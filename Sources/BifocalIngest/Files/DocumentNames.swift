/// What documents are called after the files they come from.
///
///     let names = DocumentNames(paths: ["a/x.txt", "b/x.txt", "b/y.txt"])
///     names["a/x.txt"]  // "a/x.txt"
///     names["b/y.txt"]  // "y"
struct DocumentNames {
  private let shared: Set<Substring>

  /// Looks for names that several of `paths` have.
  init(paths: [String]) {
    let counts = paths.reduce(into: [:]) { $0[Self.stem(of: $1), default: 0] += 1 }
    shared = Set(counts.filter { $0.value > 1 }.keys)
  }

  /// The file name without its extension, or the path when that would not tell files apart.
  ///
  /// Standard input is called `stdin`.
  subscript(path: String) -> String {
    guard path != "-" else { return "stdin" }
    let stem = Self.stem(of: path)
    return shared.contains(stem) ? path : String(stem)
  }

  private static func stem(of path: String) -> Substring {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] }
    let file = name ?? path[...]
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")), dot > file.startIndex else {
      return file
    }
    return file[..<dot]
  }
}
