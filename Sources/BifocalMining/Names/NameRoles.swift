/// What a word tells about the names beside it or within it.
struct NameRoles: OptionSet, Sendable {
  let rawValue: UInt64

  static let title = NameRoles(rawValue: 1 << 0)
  static let honorific = NameRoles(rawValue: 1 << 1)
  static let cue = NameRoles(rawValue: 1 << 2)
  static let place = NameRoles(rawValue: 1 << 3)
  static let weakPlace = NameRoles(rawValue: 1 << 4)
  static let organisation = NameRoles(rawValue: 1 << 5)
  static let weakOrganisation = NameRoles(rawValue: 1 << 6)
  static let genericOrganisation = NameRoles(rawValue: 1 << 7)
  static let wholeOrganisation = NameRoles(rawValue: 1 << 8)
  static let stop = NameRoles(rawValue: 1 << 9)
  static let determiner = NameRoles(rawValue: 1 << 10)
  static let generic = NameRoles(rawValue: 1 << 11)
  static let locative = NameRoles(rawValue: 1 << 12)
  static let placeFollow = NameRoles(rawValue: 1 << 13)
  static let personEnd = NameRoles(rawValue: 1 << 14)
  static let placeEnd = NameRoles(rawValue: 1 << 15)
  static let notPerson = NameRoles(rawValue: 1 << 16)
  static let abbreviation = NameRoles(rawValue: 1 << 17)
  static let particle = NameRoles(rawValue: 1 << 18)
  static let organisationOf = NameRoles(rawValue: 1 << 19)
  static let placeOf = NameRoles(rawValue: 1 << 20)
  static let placeFirst = NameRoles(rawValue: 1 << 21)
  static let calendar = NameRoles(rawValue: 1 << 22)
  static let demonym = NameRoles(rawValue: 1 << 23)
  static let foreign = NameRoles(rawValue: 1 << 27)
  static let weakSurname = NameRoles(rawValue: 1 << 28)
  static let governs = NameRoles(rawValue: 1 << 29)
  static let governed = NameRoles(rawValue: 1 << 30)
  static let treaty = NameRoles(rawValue: 1 << 31)
  static let plan = NameRoles(rawValue: 1 << 32)
  static let event = NameRoles(rawValue: 1 << 33)
  static let seatedOrganisation = NameRoles(rawValue: 1 << 34)
  static let tradeBefore = NameRoles(rawValue: 1 << 35)
  // From lists of their own.
  static let surname = NameRoles(rawValue: 1 << 24)
  static let givenName = NameRoles(rawValue: 1 << 25)
  static let common = NameRoles(rawValue: 1 << 26)

  /// The names of the roles in `names/*.tsv`.
  static let named: [(name: String, role: NameRoles)] = [
    ("abbreviation", .abbreviation), ("calendar", .calendar), ("cue", .cue),
    ("demonym", .demonym), ("determiner", .determiner), ("event", .event), ("foreign", .foreign),
    ("generic", .generic),
    ("governs", .governs), ("honorific", .honorific), ("locative", .locative),
    ("organisation", .organisation),
    ("organisation-generic", .genericOrganisation), ("organisation-of", .organisationOf),
    ("organisation-before", .tradeBefore), ("organisation-seated", .seatedOrganisation),
    ("organisation-weak", .weakOrganisation), ("organisation-whole", .wholeOrganisation),
    ("particle", .particle), ("person-end", .personEnd), ("person-not", .notPerson),
    ("place", .place), ("place-end", .placeEnd), ("place-first", .placeFirst),
    ("place-governed", .governed),
    ("place-follow", .placeFollow), ("place-of", .placeOf), ("place-weak", .weakPlace),
    ("plan", .plan), ("stop", .stop), ("surname-weak", .weakSurname), ("title", .title),
    ("treaty", .treaty),
  ]
}
