import BifocalIngest

extension Messages {
  /// Says how files were read that are not plain UTF-8: a line for each way, and one for each file
  /// in which something was replaced.
  func report(_ notes: [ReadingNote]) {
    var ways: [(way: String, paths: [String])] = []
    for note in notes where note.encoding != "UTF-8" {
      let way = "\(note.encoding), \(note.reason.rawValue)"
      if let index = ways.firstIndex(where: { $0.way == way }) {
        ways[index].paths.append(note.path)
      } else {
        ways.append((way, [note.path]))
      }
    }
    for (way, paths) in ways {
      let named = paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? ", …" : "")
      let files = paths.count == 1 ? named : "\(paths.count) files (\(named))"
      warn("\(files): read as \(way)")
    }
    let replaced = notes.filter { $0.replacementCount > 0 }
    for note in replaced {
      let count = note.replacementCount
      warn("\(note.path): \(count) unreadable \(count == 1 ? "sequence" : "sequences") replaced")
    }
  }

  /// Says what can be done about files that could not be decoded.
  func hint(for failures: [IngestError]) {
    let areUndecodable = failures.contains {
      switch $0.kind {
      case .invalidUTF8, .undecodable: true
      default: false
      }
    }
    if areUndecodable {
      warn("--encoding NAME reads another encoding; --lenient replaces what cannot be read")
    }
  }
}
