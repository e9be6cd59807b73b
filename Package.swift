// swift-tools-version: 6.2
import PackageDescription

// The settings of all targets: Swift 6, each file's own imports, unsafe code marked, warnings as errors.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library target of this package, with the settings that all share.
func target(_ name: String, dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// The tests of one target, with the tools all tests share.
func tests(of name: String, dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    swiftSettings: swiftSettings)
}

let package = Package(
  name: "pamphlet",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "pamphlet", targets: ["pamphlet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Values, and what is wrong with them. They read and write no files.
    target("JSON"),
    target("Escaping"),
    target("Diagnostics"),
    target("Model", dependencies: ["Diagnostics", "Escaping"]),

    // The only target that calls the system for files and folders, with the call that Swift's C library module leaves out.
    .target(name: "CDisk"),
    target("FileSystem", dependencies: ["Diagnostics", "CDisk"]),

    // SHA-256 from the system's own library; OpenSSL's has a licence that lets it be linked in.
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto", .when(platforms: [.linux]))]),
    target("OutputManifest", dependencies: ["CDigest", "Escaping"]),

    // Loops over every byte of every text, vectorised, which Swift does not compile well.
    .target(name: "CScan"),
    target("HTML", dependencies: ["Escaping", "Model", "CScan"]),
    target("Citations", dependencies: ["Escaping", "HTML", "Model"]),
    target("Feeds", dependencies: ["Escaping", "HTML", "JSON", "Model"]),

    // The words of all texts, in files that a page can search without a server.
    target("SearchIndex", dependencies: ["Escaping", "Model"]),

    // Other programs: found, started, held to limits, ended. Foundation's Process and swift-subprocess start them
    // without limits on memory.
    .target(name: "CSpawn"),
    target("ExternalTools", dependencies: ["Diagnostics", "CSpawn"]),

    // E-books, and some documents to be imported, are ZIP archives; zlib, which every system has, compresses them.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    target("Archive", dependencies: ["CZlib"]),

    // The exporters of other formats. None knows another.
    target("PlainText", dependencies: ["Diagnostics", "Model"]),
    target("EPUB", dependencies: ["Diagnostics", "Escaping", "Model", "HTML", "Archive", "CDigest"]),

    // English words and their commonest pairs, inside the program: two machines must not import differently.
    .target(
      name: "CWordLists",
      exclude: ["english.pairs", "english.pairs.LICENSE", "english.words", "english.words.LICENSE"]),
    target("Importing", dependencies: ["Archive", "Diagnostics", "Escaping", "JSON", "CWordLists"]),

    // Reads a folder of Markdown as a site of texts.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    // Memory for the C library, given back text by text.
    .target(name: "CArena", dependencies: ["CCMarkGFM"]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    target(
      "Ingestion",
      dependencies: ["Diagnostics", "Escaping", "Model", "FileSystem", "CArena", "CScan", "CCMarkGFM", "CYAML"]),

    // The templates, style sheets and script of `templates/` and `themes/`, inside the program.
    .target(name: "CBuiltIn"),
    target("Templating", dependencies: ["Diagnostics", "Escaping", "JSON", "Model", "CBuiltIn"]),

    // The only target in which texts become files.
    target(
      "SiteBuilder",
      dependencies: [
        "Diagnostics", "Model", "Ingestion", "HTML", "Templating", "Feeds", "Citations", "SearchIndex", "FileSystem",
        "OutputManifest",
      ]),

    // Other libraries: their catalogues and texts, fetched by curl within bounds and not trusted.
    target(
      "Linking",
      dependencies: ["Diagnostics", "Escaping", "Model", "Feeds", "FileSystem", "OutputManifest", "ExternalTools"]),

    // Proof-reading by rule, over texts while they are built and over the pages made of them.
    target("Checking", dependencies: ["Archive", "Diagnostics", "Escaping", "Model", "FileSystem"]),

    // Publishes the built site to a host. Knows files and their sums, never texts.
    target(
      "Publishing", dependencies: ["Diagnostics", "JSON", "Model", "OutputManifest", "ExternalTools", "FileSystem"]),

    // The preview's own script and style sheet, inside the program.
    .target(name: "CPreview", exclude: ["preview.css", "preview.js"]),
    // Serves a site on this machine while it is written.
    target(
      "Preview", dependencies: ["Diagnostics", "Escaping", "FileSystem", "JSON", "Model", "SiteBuilder", "CPreview"]),

    // The Typst templates of `templates/print/` and what drives the typesetter, inside the program.
    .target(name: "CPrintTemplates", exclude: ["driver.py", "print-test.typ", "sheets.typ"]),
    // Printed forms: pages to be read, folded and hung up, typeset by Typst in a process of its own.
    target(
      "Print",
      dependencies: ["Diagnostics", "JSON", "Model", "HTML", "ExternalTools", "FileSystem", "CPrintTemplates"]),

    // The command line, as a library that tests can reach, and one statement that starts it.
    target(
      "PamphletCommands",
      dependencies: [
        "Diagnostics", "Escaping", "JSON", "Model", "Ingestion", "HTML", "Templating", "SiteBuilder", "Preview",
        "Importing", "ExternalTools", "FileSystem", "OutputManifest", "PlainText", "EPUB", "Print", "Publishing",
        "Feeds", "Linking",
        "Checking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "pamphlet", dependencies: ["PamphletCommands"], swiftSettings: swiftSettings),

    // Tests
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: swiftSettings),
    tests(of: "Diagnostics"),
    tests(of: "JSON"),
    tests(of: "Escaping"),
    tests(of: "FileSystem"),
    tests(of: "Model"),
    tests(of: "ExternalTools", dependencies: ["Diagnostics"]),
    tests(of: "OutputManifest"),
    tests(of: "Archive"),
    tests(of: "PlainText", dependencies: ["Diagnostics", "Ingestion", "Model"]),
    tests(of: "EPUB", dependencies: ["Diagnostics", "Ingestion", "Model", "HTML", "Archive"]),
    tests(of: "HTML", dependencies: ["Diagnostics", "Model", "Ingestion"]),
    tests(of: "Citations", dependencies: ["Model", "HTML"]),
    tests(of: "SearchIndex", dependencies: ["Model"]),
    tests(of: "Feeds", dependencies: ["Model", "HTML"]),
    tests(of: "Ingestion", dependencies: ["Diagnostics", "Model"]),
    tests(of: "Templating", dependencies: ["Diagnostics", "Escaping", "Model"]),
    tests(
      of: "SiteBuilder", dependencies: ["OutputManifest", "Diagnostics", "FileSystem", "Model", "Ingestion", "HTML"]),
    tests(of: "Preview", dependencies: ["Diagnostics", "FileSystem", "Model", "OutputManifest", "SiteBuilder"]),
    tests(
      of: "Publishing", dependencies: ["Diagnostics", "Model", "OutputManifest", "ExternalTools"]),
    tests(of: "Linking", dependencies: ["Diagnostics", "Feeds", "Model", "OutputManifest"]),
    tests(of: "Print", dependencies: ["Diagnostics", "Model", "Ingestion", "HTML"]),
    tests(of: "Importing", dependencies: ["Diagnostics"]),
    tests(of: "Checking", dependencies: ["Archive", "Diagnostics", "Model", "Ingestion"]),

    // Puts arbitrary bytes through everything a text goes through, for the fuzzers and the tests.
    .target(
      name: "FuzzSupport", dependencies: ["Diagnostics", "Model", "Ingestion", "HTML"], path: "Tests/FuzzSupport",
      swiftSettings: swiftSettings),
    tests(of: "FuzzSupport"),

    // Tests of the built program, on whole sites and on whatever a user may do to them.
    .testTarget(
      name: "GoldenTests", dependencies: ["pamphlet", "TestSupport"], exclude: ["Sites"],
      swiftSettings: swiftSettings),
    .testTarget(name: "ProgramTests", dependencies: ["pamphlet", "TestSupport"], swiftSettings: swiftSettings),
  ]
)

// `make fuzz` alone builds these: they need a compiler with libFuzzer.
if Context.environment["PAMPHLET_FUZZ"] != nil {
  for name in ["FuzzTexts", "FuzzFrontMatter"] {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: ["FuzzSupport"], path: "Tests/Fuzz/\(name)", swiftSettings: swiftSettings,
        linkerSettings: [.linkedLibrary("stdc++", .when(platforms: [.linux]))]))
    package.products.append(.executable(name: name, targets: [name]))
  }
}
