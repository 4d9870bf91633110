/// How the fields of JSON objects and the columns of tables are called.
///
///     var names = FieldNames()
///     names[.text] = "body"
///
/// A field that is not named goes by its own name: `text`, `id`, `date` and so on.
public struct FieldNames: Sendable, Equatable {
  /// What a field says about a document.
  public enum Field: String, Sendable, CaseIterable {
    /// The name of the document.
    case id
    /// Its text.
    case text
    /// Its headline.
    case title
    /// When it was published.
    case date
    /// Who published it.
    case source
    /// Who wrote it.
    case author
    /// Where it was found.
    case url
    /// Its main language, as a tag such as `zh-Hans`.
    case language
  }

  private var names: [Field: String] = [:]

  /// Makes names that are those of the fields.
  public init() {}

  /// The name of a field.
  public subscript(field: Field) -> String {
    get { names[field] ?? field.rawValue }
    set { names[field] = newValue }
  }

  /// The field that goes by a name; if `isExact`, case and the space around the name count, as they
  /// do in JSON.
  func field(named name: some StringProtocol, isExact: Bool) -> Field? {
    Field.allCases.first { field in
      isExact
        ? self[field] == name : self[field].lowercased() == name.trimmedASCII().lowercased()
    }
  }
}
