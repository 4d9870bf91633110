import Foundation

/// A line of `tag --format jsonl`, as a program in another language would read it.
struct TaggedLine: Decodable {
  struct Mention: Decodable {
    let start: Int
    let end: Int
    let text: String
    let rule: String
    let sentence: Int
  }
  struct Actor: Decodable {
    let id: String
    let type: String
    let name: [String: String]
    let count: Int
    let mentions: [Mention]
  }
  struct Evidence: Decodable {
    let start: Int
    let end: Int
    let text: String
    let rule: String
    let cue: String?
    let status: String
    let sentence: Int
  }
  struct Theme: Decodable {
    let id: String
    let score: Double
    let status: String
    let counts: [String: Int]
    let evidence: [Evidence]
  }
  let id: String
  let title: String?
  let date: String?
  let language: String
  let source: String?
  let actors: [Actor]
  let themes: [Theme]
  let versions: [String: String]

  static func lines(_ output: String) throws -> [TaggedLine] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(TaggedLine.self, from: Data($0.utf8))
    }
  }

  func actor(_ id: String) -> Actor? { actors.first { $0.id == id } }
  func theme(_ id: String) -> Theme? { themes.first { $0.id == id } }
}
