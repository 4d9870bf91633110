internal import Glibc

/// What a path leads to.
enum FileKind: Equatable {
  /// Anything that can be opened and read, such as a file or a pipe.
  case file
  /// A folder.
  case folder

  /// Follows links to what is at `path`; nothing when there is nothing.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The number of bytes of the plain file at `path`; nothing for pipes and the like.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether `path` is itself a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
