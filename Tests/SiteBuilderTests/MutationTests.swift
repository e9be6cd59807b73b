import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import SiteBuilder

/// Changes a site at random, again and again, and compares a build that uses the cache with a clean one.
///
/// `PAMPHLET_MUTATIONS` is the number of changes (80 by default), `PAMPHLET_SEED` the seed of the random numbers.
@Suite("Builds with a cache") struct MutationTests {
  @Test("equal clean builds, whatever has changed since")
  func equalsClean() async throws {
    let environment = ProcessInfo.processInfo.environment
    let rounds = environment["PAMPHLET_MUTATIONS"].flatMap { Int($0) } ?? 80
    let seed = environment["PAMPHLET_SEED"].flatMap { UInt64($0) } ?? 1
    var site = try ChangingSite(seed: seed)
    var built = 0
    for round in 0..<rounds {
      let changes = site.change()
      let remembered = await site.outcome(into: "public", BuildOptions(jobs: 2))
      let clean = await site.outcome(into: "clean", BuildOptions(jobs: 1, usesCache: false))
      #expect(remembered.diagnostics == clean.diagnostics, "round \(round) of seed \(seed): \(changes)")
      guard clean.isDone else {
        try site.mend(clean.diagnostics)
        continue
      }
      built += 1
      let same = try site.work.files(in: "public") == site.work.files(in: "clean")
      #expect(same, "round \(round) of seed \(seed): \(changes)")
      guard same, remembered.diagnostics == clean.diagnostics else { return }
    }
    #expect(built > rounds / 2, "most of what is tried must be buildable for this to show anything")
  }
}

/// A site that changes at random, in the same way for the same seed.
private struct ChangingSite {
  let work: TemporaryFolder
  private var chance: Chance
  private var count = 0

  /// The texts by their paths.
  private var texts: [String: Source] = [:]
  private var settings = ["title": "Tracts", "base_url": "https://example.org/"]

  /// The exporter of the source form, which changes too.
  private var exporter = ChangingExporter()

  /// The source of a text.
  private struct Source {
    var matter: [String: String]
    var body: String
    var file: String { "---\n" + matter.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined() + "---\n" + body }
  }

  init(seed: UInt64) throws {
    work = try TemporaryFolder(["content/.keep": ""])
    chance = Chance(state: seed)
    for _ in 0..<9 { try add() }
    try writeSettings()
  }

  /// Returns the outcome of a build.
  func outcome(into output: String, _ options: BuildOptions) async -> (isDone: Bool, diagnostics: [String]) {
    if !options.usesCache { try? FileManager.default.removeItem(at: work.url.appending(path: output)) }
    let builder = SiteBuilder(
      source: work.url.path, output: work.url.appending(path: output).path, options: options,
      exporters: [exporter])
    switch await builder.build(progress: { _ in }) {
    case .done(let report): return (true, report.diagnostics.map(\.description))
    case .invalid(let diagnostics): return (false, diagnostics.map(\.description))
    case .failed(let failure, _): return (false, [failure.description])
    case .interrupted: return (false, ["interrupted"])
    }
  }

  /// Makes one to three changes, and returns their names.
  mutating func change() -> [String] {
    (0...chance.below(3)).map { _ in
      let kind = Kind.allCases[chance.below(Kind.allCases.count)]
      do {
        try apply(kind)
        return "\(kind)"
      } catch {
        return "\(kind) failed: \(error)"
      }
    }
  }

  /// Removes the files with errors, so that the next round can be built.
  mutating func mend(_ diagnostics: [String]) throws {
    for diagnostic in diagnostics where diagnostic.contains(": error: ") {
      let path = String(diagnostic.prefix { $0 != ":" })
      texts[path] = nil
      if path.hasPrefix("content/") { try remove(path) }
      if path == "site.yml" { settings = [:] }
    }
    try writeSettings()
  }

  private enum Kind: CaseIterable {
    case editBody, editBody2, sameSize, matter, matter2, matter3, rename, delete, add, move, setting, template
    case noTemplate, picture, noPicture, link, touch, future, outputEdit, outputDelete, forget, damage, introduction
    case draft, nothing, loosePicture, noLoosePicture, longer, location, symlink, symlinkTarget, noSymlink, shownText
    case exporter, failingExporter
  }

  private mutating func apply(_ kind: Kind) throws {
    guard let path = pick() else { return try add() }
    switch kind {
    case .editBody, .editBody2: try edit(path) { $0.body += "\nMore \($1) words.[^n\($1)]\n\n[^n\($1)]: Note.\n" }
    case .sameSize:
      try edit(path) { source, number in
        source.body = String(source.body.map { $0 == "e" ? "i" : $0 == "i" ? "e" : $0 })
        _ = number
      }
    case .matter, .matter2, .matter3: try changeMatter(of: path)
    case .rename: try put(texts.removeValue(forKey: path), from: path, to: newPath())
    case .delete:
      texts[path] = nil
      try remove(path)
    case .add: try add()
    case .move:
      let name = path.split(separator: "/").last ?? "x.md"
      let folder = ["content", "content/essays", "content/letters", "content/essays/old"][chance.below(4)]
      try put(
        texts.removeValue(forKey: path), from: path, to: "\(folder)/\(name == "index.md" ? "moved\(count).md" : name)")
    case .setting: try changeSetting()
    case .template:
      try work.write("<footer>{{site.title}} \(chance.below(4))</footer>\n", to: "templates/colophon.mustache")
    case .noTemplate: try? FileManager.default.removeItem(at: work.url.appending(path: "templates"))
    case .picture: try addPicture()
    case .noPicture: try? FileManager.default.removeItem(at: work.url.appending(path: "content/album/view.png"))
    case .link:
      guard let other = pick(), path.hasPrefix("content/"), other.hasPrefix("content/") else { return }
      let location = ["", "#top", "#here", "#nowhere"][chance.below(12) / 3 % 4]
      try edit(path) { source, _ in source.body += "\n[Other](/\(other.dropFirst("content/".count))\(location))\n" }
      if location == "#here" { try edit(other) { source, _ in source.body += "\n## Here\n\nWords.\n" } }
    case .touch: try setTime(of: path, to: Date(timeIntervalSince1970: Double(chance.below(1_000_000))))
    case .future: try setTime(of: path, to: Date(timeIntervalSinceNow: 90_000))
    case .outputEdit: try damageOutput(deleting: false)
    case .outputDelete: try damageOutput(deleting: true)
    case .forget: try? FileManager.default.removeItem(at: work.url.appending(path: ".pamphlet"))
    case .damage: try damageMemory()
    case .introduction:
      if chance.below(2) == 0 {
        try work.write("Welcome \(chance.below(9)).\n", to: "content/index.md")
      } else {
        try remove("content/index.md")
      }
    case .draft: try edit(path) { source, number in source.matter["draft"] = number % 2 == 0 ? "true" : nil }
    case .nothing: break
    case .loosePicture:
      try writePicture(to: "content/loose.png")
      if chance.below(2) == 0 { try edit(path) { source, _ in source.body += "\n![Loose](/loose.png)\n" } }
    case .noLoosePicture: try remove("content/loose.png")
    case .longer:
      try edit(path) { $0.body += String(repeating: "word ", count: 40 * ($1 % 9)) + "end.\n" }
    case .location: try edit(path) { $0.body += "\n## Here\n\nWords, and [where they are](#here), \($1).\n" }
    case .symlink: try link("content/linked.md", to: chance.below(3) == 0 ? "../other.md" : "../beside.md")
    case .symlinkTarget:
      try work.write("# Beside\n\nWords \(chance.below(9)).\n", to: chance.below(2) == 0 ? "beside.md" : "other.md")
    case .noSymlink: try remove("content/linked.md")
    case .exporter: exporter.version += 1
    case .failingExporter: exporter.failing = exporter.failing == nil ? "2" : nil
    case .shownText:
      guard let other = pick() else { return }
      try edit(path) { source, _ in source.body += "\n![Source](/\(other.dropFirst("content/".count)))\n" }
    }
  }

  // MARK: - Texts

  private mutating func pick() -> String? {
    let paths = texts.keys.sorted()
    return paths.isEmpty ? nil : paths[chance.below(paths.count)]
  }

  private mutating func newPath() -> String {
    count += 1
    let folder = ["content", "content", "content/essays", "content/letters"][chance.below(4)]
    return chance.below(4) == 0 ? "\(folder)/bundle\(count)/index.md" : "\(folder)/text-\(count).md"
  }

  private mutating func add() throws {
    let path = newPath()
    var source = Source(matter: ["title": "Text \(count)"], body: "Words of text \(count).\n")
    if chance.below(2) == 0 { source.matter["author"] = "Ada Bell" }
    if chance.below(2) == 0 { source.matter["date"] = String(1900 + chance.below(5)) }
    try put(source, from: nil, to: path)
  }

  private mutating func put(_ source: Source?, from old: String?, to path: String) throws {
    guard let source else { return }
    if let old { try remove(old) }
    texts[path] = source
    try work.write(source.file, to: path)
  }

  private func remove(_ path: String) throws { try? FileManager.default.removeItem(at: work.url.appending(path: path)) }

  private func link(_ path: String, to target: String) throws {
    try remove(path)
    try FileManager.default.createSymbolicLink(
      atPath: work.url.appending(path: path).path, withDestinationPath: target)
  }

  private mutating func edit(_ path: String, _ change: (inout Source, Int) -> Void) throws {
    guard var source = texts[path] else { return }
    count += 1
    change(&source, count)
    texts[path] = source
    try work.write(source.file, to: path)
  }

  private mutating func changeMatter(of path: String) throws {
    let values: [(String, [String?])] = [
      ("title", ["A", "The Beginning", "Ärger", "'2'"]), ("author", [nil, "Ada Bell", "[Ada Bell, Carl Dunn]"]),
      ("date", [nil, "1902", "1903-04", "1903-04-05"]), ("topics", [nil, "[bread]", "[bread, land]"]),
      ("series", [nil, "[Papers, 1]", "[Papers, 2]", "Papers"]), ("lang", [nil, "de", "fr", "he"]),
      ("summary", [nil, "What it says", "Other words"]), ("subtitle", [nil, "Or not"]), ("rights", [nil, "Free"]),
      ("translator", [nil, "Eve Fox"]), ("publisher", [nil, "The Press"]), ("source", [nil, "A leaflet"]),
      ("formats", [nil, "html", "[html, source]"]), ("notes", [nil, "section"]), ("smart", [nil, "false"]),
      ("x-note", [nil, "mine", "yours"]), ("colour", [nil, "red"]), ("slug", [nil, "short-\(chance.below(40))"]),
    ]
    let (key, choices) = values[chance.below(values.count)]
    let value = choices[chance.below(choices.count)]
    if key == "title", value == nil { return }
    try edit(path) { source, _ in source.matter[key] = value }
  }

  // MARK: - Everything else

  private mutating func changeSetting() throws {
    let values: [(String, [String?])] = [
      ("title", ["Tracts", "Other Tracts"]), ("subtitle", [nil, "of old"]),
      ("base_url", [nil, "https://example.org/", "https://example.com/a/"]), ("lang", [nil, "de", "fr"]),
      ("per_page", [nil, "2", "5"]), ("notes", [nil, "section"]), ("links", [nil, "pretty"]),
      ("smart", [nil, "false"]), ("formats", [nil, "html", "[html, source]"]), ("raw_html", [nil, "all"]),
      ("rights", [nil, "Free"]), ("author", [nil, "Ada Bell"]), ("description", [nil, "What it is"]),
      ("x-mine", [nil, "1"]),
    ]
    let (key, choices) = values[chance.below(values.count)]
    settings[key] = choices[chance.below(choices.count)]
    try writeSettings()
  }

  private func writeSettings() throws {
    try work.write(settings.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined(), to: "site.yml")
  }

  private mutating func addPicture() throws {
    if texts["content/album/index.md"] == nil {
      let source = Source(matter: ["title": "Album"], body: "![A view](view.png)\n")
      texts["content/album/index.md"] = source
      try work.write(source.file, to: "content/album/index.md")
    }
    try writePicture(to: "content/album/view.png")
  }

  private mutating func writePicture(to path: String) throws {
    let extent = UInt8(1 + chance.below(200))
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    bytes += [0, 0, 0, extent, 0, 0, 0, 10, 8, 0, 0, 0, 0]
    try Data(bytes).write(to: work.url.appending(path: path))
  }

  private func setTime(of path: String, to time: Date) throws {
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: work.url.appending(path: path).path)
  }

  private mutating func damageOutput(deleting: Bool) throws {
    let pages = try work.files(in: "public").keys.filter { $0 != "SHA256SUMS" }.sorted()
    guard !pages.isEmpty else { return }
    let file = work.url.appending(path: "public/\(pages[chance.below(pages.count)])")
    if deleting { return try FileManager.default.removeItem(at: file) }
    var bytes = try Data(contentsOf: file)
    guard !bytes.isEmpty else { return }
    bytes[chance.below(bytes.count)] ^= 1
    try bytes.write(to: file)
  }

  private mutating func damageMemory() throws {
    let folder = work.url.appending(path: ".pamphlet")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "lock" {
      var bytes = try Data(contentsOf: folder.appending(path: name))
      guard !bytes.isEmpty else { continue }
      bytes[chance.below(bytes.count)] ^= UInt8(1 << chance.below(8))
      try bytes.write(to: folder.appending(path: name))
    }
  }
}

/// An exporter whose files show its input, and that may fail for some texts.
private struct ChangingExporter: Exporter {
  var version = 0
  var failing: String?
  let format = Format.source

  var identity: [UInt8] { [UInt8(truncatingIfNeeded: version), failing == nil ? 0 : 1] }

  func export(_ text: ExportedText) throws -> Diagnosed<[ExportedFile]> {
    if let failing, text.text.slug.name.contains(failing) {
      throw SystemFailure(operation: "run", path: "engine", reason: "it is not there")
    }
    let location = SourceLocation.start(of: text.text.source)
    // For some versions and sizes of a text the form cannot be made.
    if !(version + text.source.count).isMultiple(of: 5) {
      let pictures = text.pictures.map { "\($0.file.source) \($0.bytes.count) \($0.bytes)" }
      let said = "\(version) \(text.text.frontMatter.title) \(text.settings.title) \(pictures) \(text.document.words)"
      return Diagnosed([ExportedFile(suffix: ".md", bytes: Array(said.utf8) + text.source)])
    }
    return Diagnosed([], [.warning(.formNotMade, at: location, "no such form", hint: "live without")])
  }
}

/// Pseudorandom numbers, the same for the same seed (SplitMix64).
private struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(max(1, limit)))
  }
}
