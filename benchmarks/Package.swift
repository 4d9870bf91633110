// swift-tools-version: 6.2

import PackageDescription

/// The same strictness as in the package above.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "bifocal", path: "..")],
  targets: [
    // ICU's own loops, in C, to measure against.
    .target(name: "CWordLoops"),
    // Texts from files.
    .target(name: "Corpora", swiftSettings: settings),
    .executableTarget(
      name: "WordBreaking",
      dependencies: ["CWordLoops", "Corpora", .product(name: "Bifocal", package: "bifocal")],
      swiftSettings: settings),
    .executableTarget(
      name: "Matching",
      dependencies: ["Corpora", .product(name: "Bifocal", package: "bifocal")],
      swiftSettings: settings),
    .executableTarget(
      name: "Ranking", dependencies: [.product(name: "Bifocal", package: "bifocal")],
      swiftSettings: settings),
  ]
)
