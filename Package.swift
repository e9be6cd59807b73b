// swift-tools-version: 6.2
import PackageDescription

// Every target reads alike: Swift 6, imports that only point down and are seen only where they are
// written, unsafe code marked, no warning left standing.
let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A wall of the house: a target, and the only targets it may know.
func room(_ name: String, knows dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: houseRules)
}

/// The tests of one target, with the tools all tests share.
func tests(of name: String, knows dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    swiftSettings: houseRules)
}

let package = Package(
  name: "pamphlet",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "pamphlet", targets: ["pamphlet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // 0: values, and what is wrong with them. Neither reads nor writes a file.
    room("Diagnostics"),
    room("Manuscript", knows: ["Diagnostics"]),

    // 1: a document as bytes; scanned text as Markdown. Neither knows where its input came from.
    // The loops that see every byte of every text, in vectors, which Swift does not compile well.
    .target(name: "CScan"),
    room("Hypertext", knows: ["Manuscript", "CScan"]),
    // English words and the commonest pairs of them, inside the program: two machines must not import differently.
    .target(
      name: "CWordLists",
      exclude: ["english.pairs", "english.pairs.LICENSE", "english.words", "english.words.LICENSE"]),
    room("Transcription", knows: ["Diagnostics", "CWordLists"]),

    // 2: Ingestion and Templating meet only as values, in Press.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    // Memory for the C library, given back text by text.
    .target(name: "CArena", dependencies: ["CCMarkGFM"]),
    room(
      "Ingestion",
      knows: ["Diagnostics", "Manuscript", "CArena", "CScan", "CCMarkGFM", .product(name: "Yams", package: "Yams")]),
    // The templates, style sheet and script of `templates/`, inside the program.
    .target(name: "CBuiltIn"),
    room(
      "Templating",
      knows: ["Diagnostics", "Manuscript", "CBuiltIn"]),
    room(
      "Catalogue",
      knows: ["Manuscript", "Hypertext", .product(name: "Crypto", package: "swift-crypto")]),

    // The system calls that Swift's own C library module leaves out.
    .target(name: "CDisk"),
    // 3: the only place where texts become files.
    room(
      "Press",
      knows: [
        "Diagnostics", "Manuscript", "Ingestion", "Hypertext", "Templating", "Catalogue", "CDisk",
      ]),

    // The preview's own script and style sheet, inside the program.
    .target(name: "CPreview", exclude: ["preview.css", "preview.js"]),
    // 4: a site served while it is written. Only the sockets of FlyingFox: its HTTP server reads request heads of any
    // length, keeps one value of a field that comes twice, and waits for a head for ever.
    room(
      "Preview",
      knows: [
        "Diagnostics", "Manuscript", "Press", "CPreview",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    // 5: the command line, as a library that tests can reach, and one statement that starts it.
    room(
      "PamphletCommands",
      knows: [
        "Diagnostics", "Manuscript", "Ingestion", "Hypertext", "Templating", "Press", "Preview",
        "Transcription",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "pamphlet", dependencies: ["PamphletCommands"], swiftSettings: houseRules),

    // Tests
    room("TestSupport", knows: ["Diagnostics"]),
    tests(of: "Diagnostics"),
    tests(of: "Manuscript"),
    tests(of: "Hypertext", knows: ["Diagnostics", "Manuscript"]),
    tests(of: "Ingestion", knows: ["Diagnostics", "Manuscript"]),
    tests(of: "Templating", knows: ["Diagnostics", "Manuscript"]),
    tests(of: "Catalogue", knows: ["Manuscript", "Hypertext"]),
    tests(of: "Press", knows: ["Catalogue", "Diagnostics", "Manuscript", "Ingestion", "Hypertext"]),
    tests(
      of: "Preview",
      knows: [
        "Diagnostics", "Manuscript", "Press", .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    tests(of: "Transcription", knows: ["Diagnostics"]),

    // Any bytes at all, put through all that a text goes through; the fuzzers' and the tests'.
    .target(
      name: "Trials", dependencies: ["Diagnostics", "Manuscript", "Ingestion", "Hypertext"], path: "Tests/Trials",
      swiftSettings: houseRules),
    tests(of: "Trials"),

    // The built program, on whole sites and on whatever a user may do to it.
    .testTarget(
      name: "GoldenTests", dependencies: ["pamphlet", "TestSupport"], exclude: ["Sites"],
      swiftSettings: houseRules),
    .testTarget(
      name: "ProgramTests", dependencies: ["pamphlet", "TestSupport"], swiftSettings: houseRules),
  ]
)

// `make fuzz` alone builds these: they need a compiler with libFuzzer.
if Context.environment["PAMPHLET_FUZZ"] != nil {
  for name in ["FuzzTexts", "FuzzFrontMatter"] {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: ["Trials"], path: "Tests/Fuzz/\(name)", swiftSettings: houseRules,
        linkerSettings: [.linkedLibrary("stdc++", .when(platforms: [.linux]))]))
    package.products.append(.executable(name: name, targets: [name]))
  }
}
