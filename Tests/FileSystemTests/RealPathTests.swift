import FileSystem
import Testing

@Suite("Real paths") struct RealPathTests {
  @Test(
    "a path is resolved of which only the beginning exists",
    arguments: [
      ("/", "/"), ("/nowhere", "/nowhere"), ("/nowhere/./a/../b", "/nowhere/b"), ("/nowhere//a/", "/nowhere/a"),
      ("/usr/../nowhere", "/nowhere"), ("/nowhere/..", "/"), ("/nowhere/../..", "/"),
    ])
  func possiblyMissing(path: String, expected: String) {
    #expect(RealPath.ofPossiblyMissing(path) == expected)
  }

  @Test("a relative path counts from the current folder")
  func relative() throws {
    #expect(try RealPath.ofPossiblyMissing("nowhere") == RealPath.of(".") + "/nowhere")
  }

  @Test("a folder holds itself and what is inside, but no folder whose name only begins alike")
  func holding() {
    #expect(RealPath.isFolder("/a/b", holding: "/a/b"))
    #expect(RealPath.isFolder("/a/b", holding: "/a/b/c"))
    #expect(!RealPath.isFolder("/a/b", holding: "/a/bc"))
    #expect(!RealPath.isFolder("/a/b", holding: "/a"))
  }
}
