public import BifocalMining
internal import BifocalText

extension TagReport {
  /// The columns of GDELT's Global Knowledge Graph 2.1, in the order of its codebook (2015-02-19).
  ///
  /// Files of the format have no header.
  public static let gkgColumns = [
    "GKGRECORDID", "V2.1DATE", "V2SOURCECOLLECTIONIDENTIFIER", "V2SOURCECOMMONNAME",
    "V2DOCUMENTIDENTIFIER", "V1COUNTS", "V2.1COUNTS", "V1THEMES", "V2ENHANCEDTHEMES",
    "V1LOCATIONS", "V2ENHANCEDLOCATIONS", "V1PERSONS", "V2ENHANCEDPERSONS", "V1ORGANIZATIONS",
    "V2ENHANCEDORGANIZATIONS", "V1.5TONE", "V2.1ENHANCEDDATES", "V2GCAM", "V2.1SHARINGIMAGE",
    "V2.1RELATEDIMAGES", "V2.1SOCIALIMAGEEMBEDS", "V2.1SOCIALVIDEOEMBEDS", "V2.1QUOTATIONS",
    "V2.1ALLNAMES", "V2.1AMOUNTS", "V2.1TRANSLATIONINFO", "V2EXTRASXML",
  ]

  /// An article as a record of GDELT's Global Knowledge Graph 2.1, one line of 27 columns.
  ///
  /// Filled are the columns that Bifocal has something for; what it does not measure (counts, tone,
  /// amounts, images, coordinates) is empty and not nought. V2GCAM has the number of words, `wc:523`.
  /// Themes are written `DE_RUSSIFICATION`. GKG has no place for what an article says of a theme, so
  /// that stands in V2EXTRASXML: `<THEME_STATUS>DE_RUSSIFICATION,denied</THEME_STATUS>`.
  ///
  /// - Parameters:
  ///   - tagged: The article.
  ///   - number: Its number in the file, for GKGRECORDID.
  /// - Returns: The line, with its end.
  /// - Complexity: O(*n*), where *n* is the number of mentions and pieces of evidence.
  public func gkg(_ tagged: TaggedDocument, number: Int) -> String {
    let document = tagged.document
    let map = OffsetMap(of: document.text, unit: unit)
    let date = Self.gkgDate(document.date)
    var cells: [String: String] = [
      "GKGRECORDID": "\(date)-\(number)", "V2.1DATE": date,
      // 1 is the web, 2 a citation by something other than an address.
      "V2SOURCECOLLECTIONIDENTIFIER": document.url == nil ? "2" : "1",
      "V2SOURCECOMMONNAME": document.source ?? "",
      "V2DOCUMENTIDENTIFIER": document.url ?? document.id,
      "V2GCAM": "wc:\(tagged.wordCount)",
    ]
    let themes = tagged.themes.map { (Self.gkgTheme($0.theme.id), $0) }
    cells["V1THEMES"] = themes.map(\.0).joined(separator: ";")
    cells["V2ENHANCEDTHEMES"] = themes.flatMap { name, theme in
      theme.evidence.map { "\(name),\(map[$0.range.lowerBound])" }
    }.joined(separator: ";")

    let places = tagged.actors.filter { [.polity, .location].contains($0.actor.kind) }
    cells["V1LOCATIONS"] = places.map { Self.gkgLocation($0.actor, unknown: 5) }
      .joined(separator: ";")
    cells["V2ENHANCEDLOCATIONS"] = places.flatMap { place in
      place.mentions.map {
        Self.gkgLocation(place.actor, unknown: 6) + "#\(map[$0.range.lowerBound])"
      }
    }.joined(separator: ";")
    for (kind, v1, v2) in [
      (Actor.Kind.person, "V1PERSONS", "V2ENHANCEDPERSONS"),
      (.organisation, "V1ORGANIZATIONS", "V2ENHANCEDORGANIZATIONS"),
    ] {
      let actors = tagged.actors.filter { $0.actor.kind == kind }
      cells[v1] = actors.map { Self.gkgName($0.actor) }.joined(separator: ";")
      cells[v2] = Self.names(actors, map: map)
    }
    cells["V2.1ALLNAMES"] = Self.names(tagged.actors, map: map)
    cells["V2EXTRASXML"] = Self.gkgExtras(document.title, themes: themes)
    let line = Self.gkgColumns.map { (cells[$0] ?? "").withPlainSpaces }
    return line.joined(separator: "\t") + "\n"
  }

  /// `20220708000000`; what is not known of a date is nought.
  private static func gkgDate(_ date: PartialDate?) -> String {
    func digits(_ number: Int?, _ width: Int) -> String {
      let text = String(number ?? 0)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return digits(date?.year, 4) + digits(date?.month, 2) + digits(date?.day, 2) + "000000"
  }

  private static func gkgTheme(_ id: String) -> String {
    id.uppercased().replacing("-", with: "_")
  }

  /// The English name, without what separates names in a column.
  private static func gkgName(_ actor: Actor) -> String {
    let name = actor.english.isEmpty ? actor.id : actor.english
    return String(name.map { [",", ";", "#"].contains($0) ? " " : $0 })
  }

  private static func names(_ actors: [TaggedDocument.TaggedActor], map: OffsetMap) -> String {
    actors.flatMap { actor in
      actor.mentions.map { "\(gkgName(actor.actor)),\(map[$0.range.lowerBound])" }
    }.joined(separator: ";")
  }

  /// Type and name, and nothing for country code, division (two in V2), latitude, longitude and
  /// feature id. Type 1 is a country, 4 a city or landmark outside of the United States.
  private static func gkgLocation(_ actor: Actor, unknown: Int) -> String {
    let isCountry =
      actor.kind == .polity && actor.id.utf8.count == 3
      && actor.id.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return "\(isCountry ? 1 : 4)#\(gkgName(actor))" + String(repeating: "#", count: unknown)
  }

  private static func gkgExtras(
    _ title: String?, themes: [(name: String, theme: TaggedDocument.TaggedTheme)]
  ) -> String {
    func element(_ name: String, _ text: String) -> String {
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
      return escaped.isEmpty ? "" : "<\(name)>\(escaped)</\(name)>"
    }
    return element("PAGE_TITLE", title ?? "")
      + element(
        "THEME_STATUS",
        themes.map { "\($0.name),\($0.theme.status.rawValue)" }.joined(separator: ";"))
  }
}
