import FileSystem
import Foundation
import TestSupport
import Testing

@Suite("An open folder") struct FolderDescriptorTests {
  @Test("a regular file is opened through real folders only, never through a link")
  func opensRegularFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep", to: "a/b/file")
    try folder.write("secret", to: "outside/file")
    let root = folder.url.appendingPathComponent("a").path
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: root + "/link", withDestinationPath: "b/file")
    try manager.createSymbolicLink(atPath: root + "/way", withDestinationPath: "../outside")
    let opened = try FolderDescriptor(root)
    #expect(try opened.openRegularFile("b/file")?.bytes() == Array("deep".utf8))
    for path in ["link", "way/file", "b", "b/file/x", "none", "none/file", ""] {
      #expect(try opened.openRegularFile(path) == nil, "\(path)")
    }
  }

  @Test("a folder is removed with the links in it, but not the links' targets")
  func removesTrees() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept", to: "outside/file")
    try folder.write("gone", to: "tree/a/b/file")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("tree/way").path, withDestinationPath: "../outside")
    FileOperations.removeTree(folder.url.appendingPathComponent("tree").path)
    #expect(try folder.files().keys.sorted() == ["outside/file"])
    #expect(FileStatus.kind(at: folder.url.appendingPathComponent("tree").path) == nil)
  }

  @Test("only one holder at a time has the lock of a folder")
  func locksFolders() throws {
    let folder = try TemporaryFolder()
    let lock = try #require(try FileLock(folder: folder.url.path))
    #expect(try FileLock(folder: folder.url.path) == nil)
    withExtendedLifetime(lock) {}
  }
}
