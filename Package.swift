// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with: Swift 6, and no warning let pass.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A target of our own in the order of the flow, with its tests beside it.
func stage(_ name: String, after dependencies: [Target.Dependency], besides files: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: files, swiftSettings: strict)
}

func tests(of name: String, with more: [Target.Dependency] = [], besides files: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + more, exclude: files, swiftSettings: strict)
}

let package = Package(
  name: "Touchline",
  products: [
    .library(name: "Touchline", targets: ["Touchline"]),
    .executable(name: "extract", targets: ["extract"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CDisk"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "CFolders"),
    stage("Imaging", after: []),
    stage("Records", after: []),
    stage("Tokenising", after: ["Records", "Imaging", "CICU"]),
    stage("Reading", after: ["Records", "CICU", "CLibXML2"]),
    stage("Rules", after: ["Records", "Imaging", "Tokenising"]),
    stage(
      "Sports", after: ["Records", "Imaging", "Tokenising", "Rules", "CFolders"], besides: ["Folders", "README.md"]),
    stage("Recognising", after: ["Records", "Tokenising", "Rules", "Sports"]),
    stage("Resolving", after: ["Records", "Tokenising", "Rules", "Sports", "Recognising"]),
    stage("Extracting", after: ["Records", "Tokenising", "Rules", "Sports", "Recognising", "Resolving"]),
    stage("Reconciling", after: ["Records", "Tokenising", "Rules", "Sports", "Resolving", "Extracting"]),
    stage(
      "Touchline",
      after: [
        "Records", "Reading", "Tokenising", "Rules", "Sports", "Recognising", "Resolving", "Extracting", "Reconciling",
      ]
    ),
    stage("Writing", after: ["Records", "Sports"]),
    stage("Batch", after: ["Records", "Touchline", "Writing", "CArchive", "CNettle", "CSQLite", "CDisk"]),
    stage("Scoring", after: ["Records", "Writing"]),
    .executableTarget(
      name: "extract",
      dependencies: [
        "Touchline", "Writing", "Batch", "Scoring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "benchmark", dependencies: ["Touchline", "Rules", "Recognising", "Resolving"], swiftSettings: strict),
    // Writes the images of the built-in folders.
    .executableTarget(name: "imprint", dependencies: ["Sports"], swiftSettings: strict),
    // What tests share: commands run, growth measured, random numbers that repeat.
    .target(name: "Bench", path: "Tests/Bench", swiftSettings: strict),
    tests(of: "Imaging"),
    tests(of: "Reading", with: ["Records", "Bench"]),
    tests(of: "Tokenising", with: ["Records", "Bench"]),
    tests(of: "Rules", with: ["Records", "Imaging", "Tokenising"]),
    tests(of: "Sports", with: ["Records", "Imaging", "Rules", "CFolders"]),
    tests(
      of: "Extracting",
      with: ["Records", "Tokenising", "Sports", "Recognising", "Resolving", "Touchline", "Bench"]),
    tests(of: "Recognising", with: ["Records", "Sports"]),
    tests(of: "Resolving", with: ["Records", "Recognising", "Sports"]),
    tests(of: "Reconciling", with: ["Records", "Rules", "Sports", "Recognising", "Resolving", "Extracting"]),
    tests(of: "Touchline", with: ["Records"]),
    tests(of: "Writing", with: ["Records"]),
    tests(of: "Scoring", with: ["Records", "Bench"], besides: ["damage.py"]),
    tests(of: "Batch", with: ["CSQLite", "Bench"]),
    tests(of: "extract", with: ["Bench"]),
  ]
)
