import Foundation
import TestSupport
import Testing

/// Whole sites through the built program. Each lies in `Sites/<behaviour>/in`; beside it `golden/` holds the output
/// byte for byte, and `golden.txt` what the program says. `make golden` writes both anew; the difference is read before
/// it is committed.
@Suite("Whole sites") struct GoldenSiteTests {
  static let sites: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sites")
  private static let rewrites = ProcessInfo.processInfo.environment["PAMPHLET_REWRITE_GOLDEN"] == "1"

  @Test("a site is built into the recorded bytes, with the recorded messages", arguments: sites)
  func site(_ name: String) throws {
    let site = Self.folder.appending(path: name)
    let work = try TemporaryFolder()
    try FileManager.default.copyItem(at: site.appending(path: "in"), to: work.url.appending(path: "in"))
    let options =
      (try? String(contentsOf: site.appending(path: "options.txt"), encoding: .utf8))?.split(
        whereSeparator: \.isWhitespace
      )
      .map(String.init) ?? []
    let run = try ProgramRun(["build", "--source", "in", "--output", "out"] + options, in: work.url)
    let said = Self.transcript(of: run)
    let made = try work.files(in: "out")
    if Self.rewrites {
      try Self.rewrite(site, said: said, made: made)
      return
    }
    #expect(try String(contentsOf: site.appending(path: "golden.txt"), encoding: .utf8) == said)
    let golden = try FileSystemTree(site.appending(path: "golden")).files
    #expect(golden.keys.sorted() == made.keys.sorted())
    for (path, bytes) in golden.sorted(by: { $0.key < $1.key }) where made[path] != nil && made[path] != bytes {
      Issue.record("\(name)/\(path) differs: \(Self.firstDifference(bytes, made[path] ?? Data()))")
    }
  }

  @Test("there are sites to build")
  func thereAreSites() {
    #expect(Self.sites.count >= 5)
  }

  /// The output of the program, without the time it took.
  private static func transcript(of run: ProgramRun) -> String {
    let output = run.output.replacing(/[0-9]+\.[0-9] s\n/, with: "T s\n")
    return "status \(run.status)\n\(run.faults)\(output)"
  }

  private static func rewrite(_ site: URL, said: String, made: [String: Data]) throws {
    let golden = site.appending(path: "golden")
    try? FileManager.default.removeItem(at: golden)
    for (path, bytes) in made {
      let file = golden.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    try Data(said.utf8).write(to: site.appending(path: "golden.txt"))
  }

  private static func firstDifference(_ golden: Data, _ made: Data) -> String {
    let old = String(decoding: golden, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: made, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let was = line < old.count ? old[line].prefix(300) : "(end)"
    let isNow = line < new.count ? new[line].prefix(300) : "(end)"
    return "line \(line + 1)\n  was: \(was)\n  is:  \(isNow)"
  }
}
