/// In which order patterns are matched when some refer to the themes of others.
///
/// A pattern that refers to no theme is of stage 0, any other of the stage behind the last of the
/// themes that it refers to. A theme is of the stage of its last pattern.
struct PatternStages {
  /// The stage of each pattern.
  let stages: [Int]

  /// Finds the stages.
  ///
  /// A reference that leads back to itself has no stage; it counts as one to nothing.
  ///
  /// - Parameters:
  ///   - patterns: The patterns.
  ///   - themes: The theme of each; nothing where patterns belong to none.
  /// - Complexity: O(*r*), where *r* is the number of patterns and references.
  init(_ patterns: [Pattern], themes: [String]) {
    var references: [String: Set<String>] = [:]
    for (pattern, theme) in zip(patterns, themes) where !pattern.references.isEmpty {
      references[theme, default: []].formUnion(pattern.themes)
    }
    var stageOfTheme: [String: Int] = [:]
    func stage(_ theme: String) -> Int {
      if let known = stageOfTheme[theme] { return known }
      stageOfTheme[theme] = 0
      let found = (references[theme] ?? []).sorted().map { stage($0) + 1 }.max() ?? 0
      stageOfTheme[theme] = found
      return found
    }
    stages = patterns.map { pattern in pattern.themes.map { stage($0) + 1 }.max() ?? 0 }
  }
}
