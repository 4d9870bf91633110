internal import BifocalText

/// How a file's text is encoded, and how that is known.
///
///     bifocal.notes.first?.description  // "a.txt: read as GB18030, told from its bytes"
public struct ReadingNote: Sendable, Equatable, CustomStringConvertible {
  /// How the encoding of a file is known.
  public enum Reason: String, Sendable {
    /// It was asked for.
    case requested = "as asked for"
    /// The file starts with a byte order mark.
    case byteOrderMark = "by its byte order mark"
    /// The page or the document names it.
    case declared = "as it declares"
    /// The bytes are valid UTF-8.
    case valid = "by its bytes"
    /// The bytes are text in it and in no other candidate.
    case guessed = "told from its bytes"
  }

  /// The file.
  public let path: String

  /// The name of the encoding.
  public let encoding: String

  /// How it is known.
  public let reason: Reason

  /// How many sequences of bytes were no characters and became U+FFFD.
  public var replacementCount = 0

  /// The file, its encoding, and what was replaced.
  public var description: String {
    let replaced =
      replacementCount == 0
      ? "" : "; \(replacementCount) unreadable sequence\(replacementCount == 1 ? "" : "s") replaced"
    return "\(path): read as \(encoding), \(reason.rawValue)\(replaced)"
  }
}

/// What a reader of files is told about bytes.
struct ReadingRule: Sendable, Equatable {
  /// The encoding of all files; otherwise each file tells.
  var encoding: TextEncoding?

  /// Whether bytes that are no characters are replaced, and not an error.
  var isLenient = false
}

/// The choice of an encoding for one file.
struct EncodingDecision: Equatable {
  let encoding: TextEncoding
  let reason: ReadingNote.Reason

  /// Chooses by what the bytes themselves allow.
  ///
  /// - Parameters:
  ///   - sample: The first bytes of the file that are not ASCII, and what follows them.
  ///   - isWhole: Whether the file ends with the sample.
  ///   - declared: The name that the file declares.
  init(sample: ArraySlice<UInt8>, isWhole: Bool, declared: String?) {
    guard !Self.isUTF8(sample, isWhole: isWhole) else {
      self.init(.utf8, .valid)
      return
    }
    let named = declared.flatMap { TextEncoding($0) }.flatMap { $0 == .utf8 ? nil : $0 }
    if let named, EncodingGuess.isValid(sample, in: named, isWhole: isWhole) {
      self.init(named, .declared)
    } else if let guess = EncodingGuess.encoding(of: sample, isWhole: isWhole) {
      self.init(guess, .guessed)
    } else if let named {
      self.init(named, .declared)
    } else {
      // What is wrong will be named with its place.
      self.init(.utf8, .valid)
    }
  }

  init(_ encoding: TextEncoding, _ reason: ReadingNote.Reason) {
    self.encoding = encoding
    self.reason = reason
  }

  /// Whether a sample is without fault in UTF-8.
  private static func isUTF8(_ sample: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    let length = UTF8Text.validPrefixLength(of: sample)
    // The last character may go on behind the sample.
    return length == sample.count || !isWhole && sample.count - length < 4
  }
}
