import Foundation
import OutputManifest
import TestSupport
import Testing

@testable import Publishing

@Suite("Plans of a publish") struct PublishPlanTests {
  /// An output with files, whose bytes are their words.
  private struct Output {
    let folder: TemporaryFolder
    let publication: Publication

    init(_ files: [String: String], adding made: [PublishedFile] = []) throws {
      folder = try TemporaryFolder(files)
      try folder.write(PublishPlanTests.list(files), to: "SHA256SUMS")
      publication = try Publication(of: folder.url.path, adding: made) { _ in nil }
    }
  }

  private static func list(_ files: [String: String]) -> String {
    let lines = files.map { Checksums.Line(path: $0.key, digest: Digest(of: Array($0.value.utf8))) }
    return String(decoding: Checksums(lines).bytes, as: UTF8.self)
  }

  private func plan(
    _ output: Output, there: [String: String]?, pending: [String: String]? = nil, foreign: [String: Occupant] = [:],
    adopting: Bool = false, list: String = ""
  ) throws -> PublishPlan {
    let manifest = there.map { Array((Self.list($0) + list).utf8) }
    let records = TargetRecords(manifest: manifest, pending: pending.map { Array(Self.list($0).utf8) })
    return try PublishPlan(of: output.publication, over: records, adopting: adopting) { _ in
      []
    } occupants: { paths in
      var occupants = foreign
      for path in paths where there?[path] != nil && foreign[path] == nil { occupants[path] = .file }
      return occupants.filter { paths.contains($0.key) }
    }
  }

  @Test("new, changed and missing files are told apart")
  func comparesLists() throws {
    let output = try Output(["a": "1", "b": "2", "c": "3"])
    let plan = try plan(output, there: ["b": "2", "c": "old", "d": "4"])
    #expect(plan.added == ["a"])
    #expect(plan.changed == ["c"])
    #expect(plan.deleted == ["d"])
    #expect(plan.lines(limit: nil) == ["add a", "change c", "delete d"])
    #expect(plan.summary.hasPrefix("1 to add, 1 to change, 1 to delete, "))
    #expect(plan.objections(at: "there", isSure: false).isEmpty)
  }

  @Test("an identical remote list means that there is nothing to do")
  func findsNothingToDo() throws {
    let output = try Output(["a": "1"])
    #expect(try plan(output, there: ["a": "1"]).isEmpty)
  }

  @Test("a file that was not published is not taken over unless asked")
  func refusesForeignFile() throws {
    let output = try Output(["a": "1", "b": "2"])
    let refused = try plan(output, there: nil, foreign: ["a": .file])
    #expect(refused.foreign == ["a"])
    #expect(refused.objections(at: "there", isSure: true).count == 1)
    let adopted = try plan(output, there: nil, foreign: ["a": .file], adopting: true)
    #expect(adopted.foreign.isEmpty)
    #expect(adopted.changed == ["a"])
  }

  @Test("a link or a folder in the way is never overwritten, whatever is asked for", arguments: [true, false])
  func refusesLinks(adopting: Bool) throws {
    let output = try Output(["a": "1", "b": "2"])
    let fresh = try plan(output, there: nil, foreign: ["a": .other], adopting: adopting)
    #expect(fresh.blocked == ["a"])
    let known = try plan(
      output, there: ["a": "old", "c": "3"], foreign: ["a": .other, "c": .other], adopting: adopting)
    #expect(known.blocked == ["a"])
    #expect(known.deleted.isEmpty)
  }

  @Test("a foreign SHA256SUMS is not overwritten")
  func refusesForeignList() throws {
    let output = try Output(["a": "1"])
    #expect(try plan(output, there: nil, foreign: ["SHA256SUMS": .file]).foreign == ["SHA256SUMS"])
  }

  @Test("paths that lead out of the remote folder, and files that no site has, are neither changed nor deleted")
  func distrustsList() throws {
    let output = try Output(["a": "1"])
    let digest = String(repeating: "0", count: 64)
    let hostile = ["../secret", "/etc/passwd", "x/../../y", ".git/config", ".ssh/authorized_keys", "a//b", "./a"]
    let plan = try plan(output, there: ["a": "1"], list: hostile.map { "\(digest)  \($0)\n" }.joined())
    #expect(plan.deleted.isEmpty)
    #expect(Set(plan.distrusted) == Set(hostile))
  }

  @Test("more than half of the files are deleted only with consent")
  func asksBeforeDeleting() throws {
    let output = try Output(["a": "1", "b": "2"])
    let many = try plan(output, there: ["a": "1", "b": "2", "c": "3", "d": "4", "e": "5"])
    #expect(many.objections(at: "there", isSure: false).count == 1)
    #expect(many.objections(at: "there", isSure: true).isEmpty)
    let half = try plan(output, there: ["a": "1", "b": "2", "c": "3", "d": "4"])
    #expect(half.objections(at: "there", isSure: false).isEmpty)
  }

  @Test("the files of an interrupted publish are known as published")
  func finishesWork() throws {
    let output = try Output(["a": "1", "b": "2"])
    let plan = try plan(output, there: nil, pending: ["a": "1", "z": "9"], foreign: ["a": .file, "z": .file])
    #expect(plan.foreign.isEmpty)
    #expect(plan.changed == ["a"])
    #expect(plan.added == ["b"])
    #expect(plan.deleted == ["z"])
    #expect(plan.isUnfinished)
  }

  @Test("a host's own file is kept, and is not counted as published")
  func keepsHostFiles() throws {
    let made = PublishedFile(path: ".nojekyll", bytes: [])
    let output = try Output(["a": "1"], adding: [made])
    let plan = try plan(output, there: ["a": "1"], foreign: [".nojekyll": .file])
    #expect(plan.kept == [".nojekyll"])
    #expect(plan.isEmpty)
    #expect(!String(decoding: plan.manifest, as: UTF8.self).contains("nojekyll"))
  }

  @Test("pictures and other forms go first, then pages, then lists and feeds")
  func ordersSteps() throws {
    let output = try Output([
      "index.html": "", "walking/index.html": "", "walking/walking.epub": "", "walking/a.png": "", "feed.xml": "",
      "topics/index.html": "", "topics/rest/index.html": "", "tales/index.html": "", "tales/one/index.html": "",
      "theme.css": "", "404.html": "",
    ])
    let steps = try plan(output, there: nil).steps(of: output.publication)
    #expect(
      steps == [
        ["theme.css", "walking/a.png", "walking/walking.epub"], ["tales/one/index.html", "walking/index.html"],
        ["404.html", "feed.xml", "index.html", "tales/index.html", "topics/index.html", "topics/rest/index.html"],
      ])
  }

  @Test("a long plan is shortened, with a count")
  func cutsLongPlan() throws {
    let output = try Output(Dictionary(uniqueKeysWithValues: (100..<150).map { ("f\($0)", "") }))
    let lines = try plan(output, there: nil).lines(limit: 40)
    #expect(lines.count == 41)
    #expect(lines.last == "… and 10 more; --dry-run shows them all")
  }

  @Test("sizes are printed with readable units")
  func saysSizes() {
    #expect(
      [1, 999, 1_000, 84_300, 1_249_000, 2_500_000_000].map { PublishPlan.size($0) }
        == ["1 byte", "999 bytes", "1 KB", "84 KB", "1.2 MB", "2.5 GB"])
  }
}
