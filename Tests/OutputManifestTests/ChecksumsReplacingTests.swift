import OutputManifest
import Testing

@Suite("A list of checksums with a few others in it") struct ChecksumsReplacingTests {
  private let paths = ["a.html", "a/index.html", "aa.html", "b/index.html", "c\\d.html"]

  private func list(_ words: [String: String] = [:]) -> [UInt8] {
    Checksums(paths.map { Checksums.Line(path: $0, digest: Digest(of: Array((words[$0] ?? $0).utf8))) }).bytes
  }

  @Test("is the list that would be made of all files anew", arguments: ["a.html", "a/index.html", "b/index.html"])
  func replaces(path: String) {
    let digest = Digest(of: Array("other".utf8))
    #expect(Checksums.replacing([path: digest], in: list()) == list([path: "other"]))
    #expect(
      Checksums.replacing([path: digest, "aa.html": digest], in: list()) == list([path: "other", "aa.html": "other"]))
  }

  @Test(
    "is not made where a path is not listed as it stands", arguments: ["", "a", "index.html", "z.html", "c\\d.html"])
  func refuses(path: String) {
    #expect(Checksums.replacing([path: .none], in: list()) == nil)
    #expect(Checksums.replacing(["a.html": .none], in: []) == nil)
  }
}
