import OutputManifest
import Foundation
import Testing

@Suite("Checksums") struct ChecksumsTests {
  private let abc = Digest(of: Array("abc".utf8))

  @Test("a digest is that of the standard")
  func digests() {
    #expect(abc.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest(of: []).description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Digest.none.description == String(repeating: "0", count: 64))
  }

  @Test("bytes that are added piece by piece have the digest of all bytes")
  func digestsPieces() {
    var stream = DigestStream()
    stream.update(Array("a".utf8))
    stream.update([])
    stream.update(Array("bc".utf8))
    #expect(stream.digest == abc)
  }

  @Test("a list has lines of digest and path, in the order of the paths' bytes")
  func writesLines() {
    let checksums = Checksums([.init(path: "é.html", digest: abc), .init(path: "a b.html", digest: .none)])
    let zeros = String(repeating: "0", count: 64)
    #expect(String(decoding: checksums.bytes, as: UTF8.self) == "\(zeros)  a b.html\n\(abc)  é.html\n")
  }

  @Test("a path that would break its line is escaped with backslashes")
  func escapesPaths() {
    let checksums = Checksums([.init(path: "a\\b\nc\rd", digest: abc)])
    #expect(String(decoding: checksums.bytes, as: UTF8.self) == "\\\(abc)  a\\\\b\\nc\\rd\n")
  }

  @Test(
    "a list is read back as it was written, whatever the paths",
    arguments: ["a.html", "a\\b", "a\nb\r\\n", " x ", "\\", "*x", "大/學.md", "a\u{301}"])
  func readsBack(path: String) {
    let checksums = Checksums([.init(path: path, digest: abc)])
    #expect(Checksums(parsing: checksums.bytes) == checksums)
    #expect(Checksums(parsing: checksums.bytes).lines.first.map { Array($0.path.utf8) } == Array(path.utf8))
  }

  @Test("malformed lines are skipped")
  func passesOverDamage() {
    let damaged = """
      \(abc)  good.html
      \(abc) bad.html
      \(abc)
      \(abc)\u{20}\u{20}
      g\(abc.description.dropFirst())  bad.html
      \\\(abc)  bad\\x
      \\\(abc)  bad\\
      \(abc)  bad\u{0}.html
      SHA256 (bad.html) = \(abc)
      \(abc.description.uppercased()) *also good.html

      """
    let bytes = Array(damaged.utf8) + Array("\(abc)  ".utf8) + [0xFF, 0xFE]
    #expect(Checksums(parsing: bytes).lines.map(\.path) == ["also good.html", "good.html"])
    #expect(Checksums(parsing: []).lines.isEmpty)
  }

  // Skipped where `sha256sum` of GNU coreutils is missing (macOS).
  @Test("sha256sum accepts a list", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum")))
  func isAccepted() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("checksums-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var lines: [Checksums.Line] = []
    for name in ["plain.html", "back\\slash", "line\nfeed", "carriage\rreturn", " spaces ", "大學.md"] {
      let bytes = Array("the bytes of \(name)".utf8)
      try Data(bytes).write(to: folder.appendingPathComponent(name))
      lines.append(.init(path: name, digest: Digest(of: bytes)))
    }
    try Data(Checksums(lines).bytes).write(to: folder.appendingPathComponent("SHA256SUMS"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
