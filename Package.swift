// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target obeys.
///
/// The Makefile adds the check that a target imports only the
/// targets it names here.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Test code may use Foundation's unsafe corners freely; everything else stays as strict.
let testSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "bifocal",
  products: [
    .library(
      name: "Bifocal",
      targets: ["BifocalText", "BifocalMining", "BifocalIngest", "BifocalReport"]),
    .executable(name: "bifocal", targets: ["bifocal"]),
  ],
  targets: [
    // C, and the only door to ICU.
    .target(name: "CICU"),

    // Pure: no files, no clock, no printing.
    .target(name: "BifocalText", dependencies: ["CICU"], swiftSettings: settings),
    .target(name: "BifocalMining", dependencies: ["BifocalText"], swiftSettings: settings),

    // The two edges: bytes in, bytes out.
    .target(name: "BifocalIngest", dependencies: ["BifocalText"], swiftSettings: settings),
    .target(
      name: "BifocalReport", dependencies: ["BifocalText", "BifocalMining"],
      swiftSettings: settings),

    .executableTarget(
      name: "bifocal",
      dependencies: ["BifocalText", "BifocalMining", "BifocalIngest", "BifocalReport"],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["BifocalText", "BifocalMining", "BifocalIngest"],
      path: "Tests/TestSupport",
      swiftSettings: testSettings),
    .testTarget(
      name: "BifocalTextTests", dependencies: ["BifocalText", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "BifocalMiningTests", dependencies: ["BifocalText", "BifocalMining", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "BifocalIngestTests", dependencies: ["BifocalText", "BifocalIngest", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: testSettings),
    .testTarget(
      name: "BifocalReportTests",
      dependencies: ["BifocalText", "BifocalMining", "BifocalReport", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "bifocalTests",
      dependencies: [
        "bifocal", "BifocalText", "BifocalMining", "BifocalIngest", "BifocalReport", "TestSupport",
      ],
      swiftSettings: testSettings),
  ]
)

// `make fuzz` asks for it; it links with libFuzzer only, which brings its own `main`.
if Context.environment["BIFOCAL_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["TestSupport"], path: "Tests/Fuzz", swiftSettings: testSettings))
}
