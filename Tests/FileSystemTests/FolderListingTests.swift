import FileSystem
import Foundation
import TestSupport
import Testing

@Suite("Listings of folders") struct FolderListingTests {
  @Test(
    "a folder has no visible names only if it is missing, empty or has nothing but dot-files",
    arguments: [
      ([], true), ([".gitkeep"], true), ([".well-known/security.txt", ".a"], true), (["CNAME"], false),
      ([".gitkeep", "a/b"], false),
    ])
  func hasNoPlainNames(files: [String], expected: Bool) throws {
    let work = try TemporaryFolder()
    let folder = work.url.appending(path: "public").path
    #expect(FolderListing.hasNoPlainNames(in: folder))
    for file in files { try work.write("x", to: "public/\(file)") }
    #expect(FolderListing.hasNoPlainNames(in: folder) == expected)
    // A file cannot be listed.
    try work.write("x", to: "file")
    #expect(!FolderListing.hasNoPlainNames(in: work.url.appending(path: "file").path))
  }
}
