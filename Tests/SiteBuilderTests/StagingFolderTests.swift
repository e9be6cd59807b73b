import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import SiteBuilder

@Suite("The staging folder") struct StagingFolderTests {
  private let work: TemporaryFolder
  private let output: OutputFolder

  init() throws {
    work = try TemporaryFolder()
    output = OutputFolder(path: work.url.appending(path: "public").path)
  }

  private func stage(_ files: [(String, String)]) throws -> (StagingFolder, [StagingFolder.Entry]) {
    let stage = StagingFolder(of: output)
    try stage.open()
    var entries: [StagingFolder.Entry] = []
    for (number, (path, content)) in files.enumerated() {
      try stage.put(Array(content.utf8), as: number)
      entries.append(StagingFolder.Entry(path: OutputPath(path), number: number))
    }
    return (stage, entries)
  }

  @Test("files take their places only when all are there, and the staging folder is removed")
  func commits() throws {
    let (stage, entries) = try stage([("a/index.html", "A"), ("b/c/index.html", "C"), ("index.html", "I")])
    #expect(work.read("public/index.html") == nil)
    try stage.commit(entries, last: nil, removing: [], list: [])
    #expect(try work.files(in: "public").keys.sorted() == ["a/index.html", "b/c/index.html", "index.html"])
    #expect(work.read("public/b/c/index.html") == "C")
    #expect(!FileManager.default.fileExists(atPath: "\(output.path)/\(StagingFolder.folderName)"))
  }

  @Test("many files are synchronized to the disk by one call and take their places as well")
  func commitsMany() throws {
    let files = (0..<40).map { ("p\($0)/index.html", "page \($0)") }
    let (stage, entries) = try stage(files)
    try stage.commit(entries, last: nil, removing: [], list: [])
    #expect(try work.files(in: "public").count == 40)
  }

  @Test("a staging folder that is discarded leaves the output as it was")
  func closes() throws {
    try work.write("old", to: "public/index.html")
    let (stage, _) = try stage([("index.html", "new")])
    try stage.close()
    #expect(try work.files(in: "public") == ["index.html": Data("old".utf8)])
  }

  @Test("removing a file removes only the folders it leaves empty")
  func removes() throws {
    try work.write("x", to: "public/a/b/index.html")
    try work.write("mine", to: "public/a/mine.txt")
    let (stage, entries) = try stage([("index.html", "I")])
    try stage.commit(entries, last: nil, removing: [OutputPath("a/b/index.html")], list: [])
    #expect(try work.files(in: "public").keys.sorted() == ["a/mine.txt", "index.html"])
    #expect(!FileManager.default.fileExists(atPath: "\(output.path)/a/b"))
  }

  @Test("nothing is written through a link that leads out of the output")
  func refusesLinkedFolder() throws {
    try work.write("mine", to: "elsewhere/keep.txt")
    try work.write("x", to: "public/x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(output.path)/walden", withDestinationPath: work.url.appending(path: "elsewhere").path)
    let (stage, entries) = try stage([("walden/index.html", "W")])
    #expect(throws: SystemFailure.self) { try stage.commit(entries, last: nil, removing: [], list: []) }
    #expect(try work.files(in: "elsewhere").keys.sorted() == ["keep.txt"])
  }

  @Test("nothing is removed, compared or cleaned up through a link either")
  func leavesLinkedFolders() throws {
    try work.write("mine", to: "elsewhere/index.html")
    try work.write("mine", to: "elsewhere/1")
    try work.write("x", to: "public/x.txt")
    let elsewhere = work.url.appending(path: "elsewhere").path
    #expect(unsafe symlink(elsewhere, "\(output.path)/walden") == 0)
    #expect(try output.occupant(of: OutputPath("walden/index.html"), comparedWith: Array("mine".utf8)) == .noFile)
    let (stage, entries) = try stage([("index.html", "I")])
    try stage.commit(entries, last: nil, removing: [OutputPath("walden/index.html")], list: [])
    #expect(unsafe symlink(elsewhere, "\(output.path)/\(StagingFolder.folderName)") == 0)
    #expect(throws: SystemFailure.self) { try StagingFolder(of: output).open() }
    #expect(try work.files(in: "elsewhere").keys.sorted() == ["1", "index.html"])
  }

  @Test("the list that a killed build left is kept until the next build's list is complete")
  func keepsAbandonedList() throws {
    let (stage, entries) = try stage([("index.html", "I")])
    let old = String(repeating: "0", count: 64) + "  walden/index.html\n"
    try work.write(old, to: "public/\(StagingFolder.folderName)/list")
    try stage.open()
    // If the new list cannot be written, the old one is not touched.
    try FileManager.default.createDirectory(
      atPath: "\(output.path)/\(StagingFolder.folderName)/list.new", withIntermediateDirectories: false)
    #expect(throws: SystemFailure.self) { try stage.commit(entries, last: nil, removing: [], list: [1]) }
    #expect(try stage.abandonedList() == Array(old.utf8))
  }

  @Test("files that a killed build left are known to the next build, and removed")
  func knowsAbandonedList() throws {
    let (stage, _) = try stage([("index.html", "half")])
    let line = String(repeating: "0", count: 64) + "  walden/index.html\n"
    try work.write(line, to: "public/\(StagingFolder.folderName)/list")
    #expect(try OwnedFiles(of: output, stage).contains(OutputPath("walden/index.html")))
    try stage.open()
    #expect(try stage.abandonedList() != nil)
    try stage.close()
    #expect(try stage.abandonedList() == nil)
  }

  @Test(
    "a file of the output is compared with the new one",
    arguments: [("same", "text"), ("other", "texts"), ("other", "tex!"), ("nothing", nil)] as [(String, String?)])
  func looks(expected: String, content: String?) throws {
    if let content { try work.write(content, to: "public/a.txt") }
    let occupant = try output.occupant(of: OutputPath("a.txt"), comparedWith: Array("text".utf8))
    #expect("\(occupant)".hasPrefix(expected))
  }

  @Test("a folder, a link and a pipe in a file's place are no files, and are never waited for")
  func looksAtNoFiles() throws {
    try work.write("x", to: "public/folder/x")
    #expect(unsafe symlink("folder/x", "\(output.path)/link") == 0)
    #expect(unsafe mkfifo("\(output.path)/pipe", 0o600) == 0)
    for name in ["folder", "link", "pipe"] {
      #expect(try output.occupant(of: OutputPath(name), comparedWith: [1]) == .noFile)
    }
  }

  @Test(
    "a damaged list leads to no file outside the output",
    arguments: ["../\u{301}a.html", "../x", "/etc/x", "a//b", "a/../../x", ""])
  func distrustsRecord(path: String) throws {
    let line = String(repeating: "0", count: 64) + "  \(path)\n"
    try work.write(line, to: "public/SHA256SUMS")
    #expect(
      try OwnedFiles(of: output, StagingFolder(of: output)).obsolete(beside: OutputFiles(over: OutputTable())).isEmpty)
  }
}
