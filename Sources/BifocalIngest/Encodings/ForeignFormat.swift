/// A format that holds text in a way that another program must unpack.
enum ForeignFormat: CaseIterable {
  case gzip, zip, pdf, bzip2, xz, zstandard

  /// Tells the format by the first bytes of a file; nothing when it may be text.
  init?(start: some Collection<UInt8>) {
    guard let format = Self.allCases.first(where: { start.starts(with: $0.magic) }) else {
      return nil
    }
    self = format
  }

  private var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .pdf: Array("%PDF-".utf8)
    case .bzip2: Array("BZh".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  /// What is wrong with the file at `path`, and what to do about it.
  func fault(path: String) -> IngestError.Kind {
    let file = path == "-" ? "FILE" : path
    return switch self {
    case .gzip: .packed(format: "gzip", remedy: "gzip -dc \(file) | bifocal … -")
    case .bzip2: .packed(format: "bzip2", remedy: "bzip2 -dc \(file) | bifocal … -")
    case .xz: .packed(format: "xz", remedy: "xz -dc \(file) | bifocal … -")
    case .zstandard: .packed(format: "zstd", remedy: "zstd -dc \(file) | bifocal … -")
    case .zip: .packed(format: "a zip archive", remedy: "unzip -p \(file) | bifocal … -")
    case .pdf: .packed(format: "PDF", remedy: "pdftotext \(file) - | bifocal … -")
    }
  }
}
